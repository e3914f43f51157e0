import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';

type Node = ReturnType<typeof fromMarkdown>['children'][number];
type ListItem = Extract<Node, { type: 'list' }>['children'][number];

const plain = (node: Node | ListItem) => toString(node, { includeHtml: false });

const textsOf = (node: Node): string[] =>
  node.type === 'list' ? node.children.map((item) => `• ${plain(item)}`) : [plain(node)];

/** What was written in Markdown, as plain paragraphs for paper: each point of a list is one. HTML is left out. */
export const paragraphsOf = (markdown: string): string[] =>
  fromMarkdown(markdown)
    .children.filter(({ type }) => type !== 'html' && type !== 'thematicBreak' && type !== 'definition')
    .flatMap(textsOf)
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);
