// Embeddings, overrides and isolates would turn the text around them too; the two plain marks stay, names need them.
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text that people typed, for places that cannot isolate its direction: titles, attributes, data for machines. */
export const plain = (text: string) => text.replace(directionControls, '');

/** The same on one line and shortened at a word, for descriptions; `max` counts characters as readers do. */
export const shortened = (text: string, max: number) => {
  const line = plain(text).replace(/\s+/g, ' ').trim();
  const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)];
  if (characters.length <= max) return line;
  const cut = characters
    .slice(0, max)
    .map(({ segment }) => segment)
    .join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
};
