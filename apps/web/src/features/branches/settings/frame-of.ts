const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** HTML that shows a page of ours within a page of somebody else's site. */
export const frameOf = (address: string, title: string): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}"
  width="100%" height="600" loading="lazy" style="border: 0; max-width: 640px"></iframe>`;
