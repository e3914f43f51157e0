import type { Goal } from '@rollcall/contract/campaigns/goals';
import { useIntl } from 'react-intl';
import classes from './goals.module.css';

type Props = { goal: Pick<Goal, 'reached' | 'target' | 'planned'> };

const share = (amount: number, target: number) => `${Math.max(0, Math.min(100, (100 * amount) / target))}%`;

/** How far a goal is, and with a mark where the plan wants it today. */
export const GoalBar = ({ goal: { reached, target, planned } }: Props) => {
  const intl = useIntl();
  return (
    <div
      className={classes.bar}
      role="img"
      aria-label={intl.formatMessage({ id: 'goals.bar' }, { share: reached / target, planned: planned / target })}
    >
      <i style={{ width: share(reached, target) }} />
      {planned > 0 && planned < target && <b style={{ left: share(planned, target) }} />}
    </div>
  );
};
