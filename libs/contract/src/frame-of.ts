const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, also in a quoted attribute. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** HTML that shows a page of ours within a page of somebody else's site; sizes in pixels. */
export const frameOf = (address: string, title: string, size: { height: number; maxWidth: number }): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}"
  width="100%" height="${size.height}" loading="lazy" style="border: 0; max-width: ${size.maxWidth}px"></iframe>`;
