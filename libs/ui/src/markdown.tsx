import ReactMarkdown, { type Components } from 'react-markdown';
import { headingsBelow } from './heading-levels.ts';

/** How deep the headings of a text begin: below the page's title (1), below a section's (2), or below a part's (3). */
export type HeadingsBelow = 1 | 2 | 3;

const ELEMENTS = ['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'hr', 'img'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const ALLOWED = [...ELEMENTS, ...HEADINGS];

/** Addresses that may become a link: absolute ones of the web, and mail. Everything else stays text. */
const urlOf = (url: string) => (/^(?:https?:\/\/|mailto:)[^\s]/i.test(url) ? url : '');

/** The tags that do not depend on where the text stands. A picture would be fetched from a stranger: its words stay. */
const TAGS: Components = {
  p: ({ children }) => <p dir="auto">{children}</p>,
  li: ({ children }) => <li dir="auto">{children}</li>,
  img: ({ alt }) => alt,
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="nofollow noopener">
        {children}
      </a>
    ) : (
      <>{children}</>
    ),
};

const HEADING_TAGS: Components = Object.fromEntries(
  HEADINGS.map((Level) => [
    Level,
    ({ children }: { children?: React.ReactNode }) => <Level dir="auto">{children}</Level>,
  ]),
);
const COMPONENTS = { ...TAGS, ...HEADING_TAGS };
const LEVELS = { 1: [headingsBelow(1)], 2: [headingsBelow(2)], 3: [headingsBelow(3)] };

// Emphasis takes the square of its marks to read, and quotes within quotes the stack: nobody writes so many.
const MOST_MARKS = 500;
const nested = /^(?:[ \t]*>|[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]){20}/m;
const isTangled = (text: string) =>
  nested.test(text) || text.split(/\n[ \t]*\n/).some((part) => part.split(/[*_]/).length > MOST_MARKS);

/**
 * What people wrote in Markdown (CommonMark), as elements. HTML in it is shown as it was typed, pictures are their words,
 * and a link leads to the web or to mail. A text too tangled to be read in time is shown as it was typed.
 */
export const Markdown = ({ text, below }: { text: string; below: HeadingsBelow }) =>
  isTangled(text) ? (
    <p dir="auto" style={{ whiteSpace: 'pre-line' }}>
      {text}
    </p>
  ) : (
    <ReactMarkdown allowedElements={ALLOWED} urlTransform={urlOf} rehypePlugins={LEVELS[below]} components={COMPONENTS}>
      {text}
    </ReactMarkdown>
  );
