import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

describe('the path that sign-in goes on to', () => {
  it.each(['/app', '/app/meetings/1?tab=people#top', '/meetings'])('takes %s, which is ours', (next) => {
    expect(ownPath(next)).toBe(next);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    'app',
    '/./\\evil.example',
    '/..//evil.example',
    '/app/..//evil.example',
    '/api/session',
    '',
    undefined,
    ['/app', '/app'],
    `/${'a'.repeat(3000)}`,
  ])('refuses %j', (next) => {
    expect(ownPath(next)).toBeNull();
  });

  it('never gives what a browser would take for another site', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      '?',
      '#',
      'evil.example',
      'https',
      '\t',
      '%2f',
      '%5c',
      'a',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const path = ownPath(parts.join(''));
        if (path !== null) expect(new URL(path, 'https://own.example').origin).toBe('https://own.example');
      }),
    );
  });
});
