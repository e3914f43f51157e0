import { escaped, frameOf } from '../frame-of.ts';
import { inLanguage } from '../public-languages.ts';

/** The words of a snippet, in its language. */
export type SnippetTexts = {
  givenName: string;
  familyName: string;
  email: string;
  zip: string;
  mayContact: string;
  /** For robots: people do not see it. */
  trap: string;
  submit: string;
};

export type Embedded = {
  /** Where the site is served: `https://…`, no slash at the end. */
  origin: string;
  slug: string;
  title: string;
  /** As it stands in an address: `es`. */
  language: string;
  needsZip: boolean;
};

/** Where a petition is shown in a frame. */
export const framePath = (slug: string) => `/embed/petitions/${slug}`;

/** Where the forms of a frame and of a snippet are sent. */
export const framePost = (slug: string) => `${framePath(slug)}/signatures`;

const addressOf = ({ origin, language }: Embedded, path: string) => origin + inLanguage(path, language);

/** HTML that shows a petition, with all that it asks, within a page of somebody else's site. */
export const frameCode = (petition: Embedded): string =>
  frameOf(addressOf(petition, framePath(petition.slug)), petition.title, { height: 900, maxWidth: 560 });

/**
 * HTML of a plain form, which takes on the look of the page that it stands in. It runs no script. What it does not ask and
 * the petition needs is asked on our page.
 */
export const snippetCode = (petition: Embedded, texts: SnippetTexts): string => {
  const field = (label: string, name: string, attributes: string) =>
    `  <p><label>${escaped(label)}<br><input name="${name}" ${attributes}></label></p>`;
  return [
    `<form action="${escaped(addressOf(petition, framePost(petition.slug)))}" method="post" accept-charset="utf-8">`,
    `  <p><strong>${escaped(petition.title)}</strong></p>`,
    '  <input type="hidden" name="source" value="snippet">',
    field(texts.givenName, 'givenName', 'autocomplete="given-name" maxlength="100" required'),
    field(texts.familyName, 'familyName', 'autocomplete="family-name" maxlength="100"'),
    field(texts.email, 'email', 'type="email" autocomplete="email" maxlength="254" required'),
    field(texts.zip, 'zip', `autocomplete="postal-code" maxlength="10"${petition.needsZip ? ' required' : ''}`),
    `  <p><label><input type="checkbox" name="mayContact" value="yes"> ${escaped(texts.mayContact)}</label></p>`,
    `  <p hidden><label>${escaped(texts.trap)} <input name="website" tabindex="-1" autocomplete="off"></label></p>`,
    `  <p><button>${escaped(texts.submit)}</button></p>`,
    '</form>',
  ].join('\n');
};
