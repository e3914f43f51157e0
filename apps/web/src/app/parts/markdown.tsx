import { type HeadingsBelow, Markdown as Elements } from '@rollcall/ui/markdown';
import classes from './markdown.module.css';

type Props = { text: string; below?: HeadingsBelow };

/**
 * What people wrote in Markdown: a statement, a story, an update, a description. `below` says what its headings stand
 * under: the page's title (1), a section's (2, which is usual) or a part's (3).
 */
export const Markdown = ({ text, below = 2 }: Props) => (
  <div className={classes.markdown}>
    <Elements text={text} below={below} />
  </div>
);
