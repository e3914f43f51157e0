import { describe, expect, it } from 'vitest';
import { asked, mentioned, withMention } from './mention.ts';

const rosa = { personId: '1', givenName: 'Rosa', familyName: 'Álvarez' };
const sam = { personId: '2', givenName: 'Sam', familyName: '' };

describe('mentioning somebody', () => {
  it('begins with an @ at the beginning of a word', () => {
    expect(asked('Ask @Ro', 7)).toBe('Ro');
    expect(asked('@', 1)).toBe('');
    expect(asked('@Rosa Ál', 8)).toBe('Rosa Ál');
    expect(asked('rosa@people', 11)).toBeNull();
    expect(asked('@Rosa Álvarez will', 18)).toBeNull();
    expect(asked('@Ro and more', 12)).toBeNull();
  });

  it('puts the whole name in the place of what was typed', () => {
    expect(withMention('Ask @Ro about it', 7, rosa)).toEqual({ text: 'Ask @Rosa Álvarez about it', caret: 18 });
    expect(withMention('@', 1, sam)).toEqual({ text: '@Sam ', caret: 5 });
  });

  it('counts those who still stand in the text, once', () => {
    expect(mentioned('@Rosa Álvarez, can you?', [rosa, sam, rosa])).toEqual(['1']);
    expect(mentioned('Nobody', [rosa])).toEqual([]);
  });
});
