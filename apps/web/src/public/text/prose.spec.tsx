import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, Prose } from './prose.tsx';

const show = (text: string) => renderToStaticMarkup(<Prose paragraphs={paragraphsOf(text)} />);

describe('what organizers typed', () => {
  it('keeps its paragraphs and line breaks', () => {
    expect(show('One\ntwo\r\n\r\nThree')).toBe(
      '<div class="prose"><p dir="auto">One<br/>two</p><p dir="auto">Three</p></div>',
    );
  });

  it('links web and mail addresses', () => {
    expect(show('See https://example.org/a?b=1&c=2.')).toContain(
      '<a href="https://example.org/a?b=1&amp;c=2" rel="nofollow ugc noopener">https://example.org/a?b=1&amp;c=2</a>.',
    );
    expect(show('Write to jo@example.org')).toContain('href="mailto:jo@example.org"');
    expect(show('www.example.org')).toContain('href="https://www.example.org"');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x', '<a href="x">y</a>'])(
    'does not link %s',
    (text) => {
      expect(show(text)).not.toContain('<a ');
    },
  );

  it('lets no markup through', () => {
    expect(show('<b onclick="x">bold</b> https://example.org/"><script>')).not.toMatch(/<b|<script|"><s/);
  });

  it('shows a text of 10,000 characters without a space in it', () => {
    expect(show('http://'.repeat(1400)).length).toBeGreaterThan(9000);
  });
});
