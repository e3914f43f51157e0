/**
 * Markdown as it reads without its marks: for programs that show text. Links keep their address in brackets. Lengths are
 * bounded, no two parts take the same letters, and none goes on where another begins: else a text made for it would keep the
 * server busy for hours.
 */
export const plainOf = (markdown: string): string =>
  markdown
    .replace(/^[ \t]{0,3}#{1,6}\s+/gm, '')
    .replace(
      /!?\[([^[\]\n]{0,500})\]\(\s{0,9}<?([^)\s<>[\]]{1,2000})>?(?:\s[^)\n]{0,300})?\)/g,
      (_, text: string, href: string) => (text === href ? href : `${text} (${href})`),
    )
    .replace(/(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])[*_](?=\S)([^*_\n]+?)(?<=\S)[*_](?![\w*])/g, '$1')
    .replace(/^[ \t]{0,3}>[ \t]?/gm, '')
    .replace(/`([^`\n]+)`/g, '$1');
