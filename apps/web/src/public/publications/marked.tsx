import type { Marked as Pieces } from '@rollcall/contract/publications';

/** A text with what was found in it marked. */
export const Marked = ({ pieces }: { pieces: Pieces }) =>
  pieces.map(({ text, isHit }, n) => (isHit ? <mark key={n}>{text}</mark> : text));
