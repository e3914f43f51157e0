import type { Marked } from '@rollcall/contract/publications';

// Characters that no text of ours holds, so that nothing which people typed is taken for a mark.
const HIT = '\u0001';
const END = '\u0002';

/** How PostgreSQL marks what was found: in a whole title, and in the passages of a text that fit best. */
export const markWhole = `HighlightAll=true, StartSel=${HIT}, StopSel=${END}`;
export const markPassages = `StartSel=${HIT}, StopSel=${END}, MaxFragments=2, MaxWords=22, MinWords=10, FragmentDelimiter=" … "`;

const markdownSigns = /[*_#>`~|]+|\[(?=[^\]]*\]\()|\]\([^)]*\)/g;

const piecesOf = (marked: string): Marked =>
  marked
    .split(HIT)
    .flatMap((part, i) => {
      const [hit = '', rest = ''] = i === 0 ? ['', part] : part.split(END);
      return [
        { text: hit, isHit: true },
        { text: rest, isHit: false },
      ];
    })
    .filter(({ text }) => text !== '');

/** A title that PostgreSQL marked, in pieces. What looks like a tag it leaves out: then the title stands as it is. */
export const titleOf = (marked: string, title: string): Marked => {
  const pieces = piecesOf(marked);
  return pieces.map(({ text }) => text).join('') === title ? pieces : [{ text: title, isHit: false }];
};

/**
 * A passage that PostgreSQL marked, in pieces, without the signs of Markdown: it is too short to set them. One in which
 * nothing was found says nothing: the words are in the title, or in a text that is not shown.
 */
export const passageOf = (marked: string): Marked => {
  const pieces = piecesOf(marked.replace(markdownSigns, '').replace(/\s+/g, ' '));
  return pieces.some(({ isHit }) => isHit) ? pieces : [];
};
