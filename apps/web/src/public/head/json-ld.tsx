/** Data for machines as schema.org words it. */
export type Thing = { '@type': string; [property: string]: unknown };

// Within a script element `<` could end it or open a comment, and JSON has another way to write it.
const asData = (things: Thing[]) =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(/</g, '\\u003c');

/** The page's things as JSON-LD. It is data, not script: the content policy lets nothing run. */
export const JsonLd = ({ things }: { things: Thing[] }) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asData(things) }} />
);
