import { type HeadingsBelow, Markdown as Elements } from '@rollcall/ui/markdown';

type Props = { text: string; below?: HeadingsBelow };

/**
 * What people wrote in Markdown: a statement, a story, an update. `below` says what its headings stand under: the page's
 * title (1) or a section's (2, which is usual).
 */
export const Markdown = ({ text, below = 2 }: Props) => (
  <div className="prose">
    <Elements text={text} below={below} />
  </div>
);
