import { inLanguage } from '@rollcall/contract/public-languages';
import { Feed } from 'feed';

export type Entry = {
  /** The path of its page, the same in every language. */
  path: string;
  title: string;
  /** Plain text; paragraphs are parted by an empty line. */
  text: string;
  publishedAt: Date;
  changedAt: Date;
  author?: string | undefined;
};

type Options = {
  origin: string;
  language: string;
  /** Of the feed, and of the page that it follows. */
  path: string;
  page: string;
  title: string;
  entries: Entry[];
};

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What people typed, as the HTML that Atom's readers expect: paragraphs, and no markup of theirs. */
const asHtml = (text: string) =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => `<p>${escaped(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');

// A character that XML cannot hold would make the whole feed unreadable.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** As CDATA can hold it: what ends it would end the feed's text too. */
const safe = (text: string) => text.replace(NOT_XML, '').replaceAll(']]>', ']]&gt;');

/** An Atom feed (RFC 4287), its latest entry first. */
export const atomFeed = ({ origin, language, path, page, title, entries }: Options): string => {
  const addressOf = (of: string) => origin + inLanguage(of, language);
  const latest = entries.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
  const feed = new Feed({
    id: addressOf(path),
    title: safe(title),
    language,
    generator: false,
    updated: latest[0]?.changedAt ?? new Date(0), // nothing depends on when it is read
    link: addressOf(page),
    feedLinks: { atom: addressOf(path) },
    author: { name: 'Rollcall' },
  });
  for (const { path: of, title: named, text, publishedAt, changedAt, author } of latest) {
    feed.addItem({
      id: origin + of,
      link: addressOf(of),
      title: safe(named),
      content: safe(asHtml(text)),
      published: publishedAt,
      date: changedAt,
      ...(author ? { author: [{ name: safe(author) }] } : {}),
    });
  }
  return feed.atom1();
};
