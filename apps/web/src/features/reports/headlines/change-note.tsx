import { FormattedMessage } from 'react-intl';
import classes from './headline-figures.module.css';
import type { Change } from '../measures/measures.ts';

type Props = {
  change: Change | null;
  /** The change as a figure with its sign. */
  figure: string;
  /** What it was before, as a figure. */
  before: string;
};

/** How a figure moved: sign and words say it, colour only repeats it. */
export const ChangeNote = ({ change, figure, before }: Props) => {
  if (!change) return <FormattedMessage id="reports.change.unknown" />;
  if (change.direction === 'same') return <FormattedMessage id="reports.change.same" />;
  return (
    <FormattedMessage
      id={`reports.change.${change.direction}`}
      values={{
        figure: <strong className={classes[change.direction]}>{figure}</strong>,
        before,
      }}
    />
  );
};
