import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

describe('a text for paper', () => {
  it('is its paragraphs, each point of a list one, without marks and HTML', () => {
    expect(paragraphsOf('We **demand**\nthis.\n\n- a\n- b\n\n<script>no</script>\n\nNow.')).toEqual([
      'We demand this.',
      '• a',
      '• b',
      'Now.',
    ]);
  });

  it.each([
    ['quotes within quotes', '>'.repeat(10_000)],
    ['emphasis within emphasis', '*a _b '.repeat(3000)],
  ])('stands as it was typed where it is tangled: %s', (_, tangled) => {
    expect(paragraphsOf(`${tangled}\n\nThe end.`)).toEqual([tangled.trim(), 'The end.']);
  });
});
