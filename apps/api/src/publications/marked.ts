import type { Marked } from '@rollcall/contract/publications';

// Characters that no text of ours holds, so that nothing which people typed is taken for a mark.
const HIT = '\u0001';
const END = '\u0002';

/** How PostgreSQL marks what was found: in a whole title, and in the passages of a text that fit best. */
export const markWhole = `HighlightAll=true, StartSel=${HIT}, StopSel=${END}`;
export const markPassages = `StartSel=${HIT}, StopSel=${END}, MaxFragments=2, MaxWords=22, MinWords=10, FragmentDelimiter=" … "`;

const markdownSigns = /[*_#>`~|]+|\[(?=[^\]]*\]\()|\]\([^)]*\)/g;

/** A text that PostgreSQL marked, in pieces. Signs of Markdown are left out: a passage is too short to set it. */
export const piecesOf = (marked: string): Marked =>
  marked
    .replace(markdownSigns, '')
    .replace(/\s+/g, ' ')
    .split(HIT)
    .flatMap((part, i) => {
      const [hit = '', rest = ''] = i === 0 ? ['', part] : part.split(END);
      return [
        { text: hit, isHit: true },
        { text: rest, isHit: false },
      ];
    })
    .filter(({ text }) => text !== '');
