/** What of a document's tree is looked at: elements by their tag, and what is in them. */
type Node = { type: string; tagName?: string; children?: Node[] };

const DEEPEST = 6;

const headingsIn = (node: Node): Node[] =>
  (node.children ?? []).flatMap((child) => (/^h[1-6]$/.test(child.tagName ?? '') ? [child] : headingsIn(child)));

const rankOf = ({ tagName = '' }: Node) => Number(tagName.slice(1));

/**
 * Lets a text's headings follow on the one that they stand under: its first one a level below that, and none more than one
 * level below the one before it, wherever its writer began to count and whatever was left out. Screen readers go by these.
 * @param below the level of the heading that the text stands under
 */
export const headingsBelow = (below: number) => () => (tree: Node) => {
  const headings = headingsIn(tree);
  const used = [...new Set(headings.map(rankOf))].sort((a, b) => a - b);
  let last = below;
  for (const heading of headings) {
    last = Math.min(below + 1 + used.indexOf(rankOf(heading)), last + 1, DEEPEST);
    heading.tagName = `h${last}`;
  }
};
