import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';

type Node = ReturnType<typeof fromMarkdown>['children'][number];
type ListItem = Extract<Node, { type: 'list' }>['children'][number];

const plain = (node: Node | ListItem) => toString(node, { includeHtml: false });

const textsOf = (node: Node): string[] =>
  node.type === 'list' ? node.children.map((item) => `• ${plain(item)}`) : [plain(node)];

const partsOf = (markdown: string) => markdown.split(/\n[ \t]*\n/);

// As on the pages: emphasis takes the square of its marks to read, and quotes within quotes the stack. Nobody writes so many.
const MOST_MARKS = 500;
const nested = /^(?:[ \t]*>|[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]){20}/m;
const isTangled = (markdown: string) =>
  nested.test(markdown) || partsOf(markdown).some((part) => part.split(/[*_]/).length > MOST_MARKS);

const read = (markdown: string): string[] =>
  fromMarkdown(markdown)
    .children.filter(({ type }) => type !== 'html' && type !== 'thematicBreak' && type !== 'definition')
    .flatMap(textsOf);

/**
 * What was written in Markdown, as plain paragraphs for paper: each point of a list is one. HTML is left out. A text too
 * tangled to be read in time stands as it was typed.
 */
export const paragraphsOf = (markdown: string): string[] =>
  (isTangled(markdown) ? partsOf(markdown) : read(markdown))
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);
