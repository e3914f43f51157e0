import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Goal } from '@rollcall/contract/campaigns/goals';
import { can } from '@rollcall/contract/permissions';
import { Tag } from '@rollcall/ui/tag';
import { lazy, Suspense, useId } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { useSession } from '../../../app/session/session.queries.ts';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { GoalDialog } from './form/goal-dialog.tsx';
import { useRemoveGoal } from './form/use-remove-goal.tsx';
import { GoalBar } from './goal-bar.tsx';
import { goalState, toneOf } from './goal-state.ts';
import type { GoalCampaign } from './goal-campaign.ts';
import classes from './goals.module.css';

const GoalProgressPart = lazy(async () => ({
  default: (await import('./progress/goal-progress.tsx')).GoalProgressPart,
}));

type Props = { goal: Goal; campaign: GoalCampaign };

/** One goal: figures first, how it stands to its plan, and the way there behind one click. */
export const GoalRow = ({ goal, campaign }: Props) => {
  const id = useId();
  const [open, { toggle }] = useDisclosure(false);
  const state = goalState(goal);
  return (
    <li className={classes.goal}>
      <div className={classes.head}>
        <h3>{goal.title}</h3>
        <Tag tone={toneOf[state.id]}>
          <FormattedMessage id={`goals.state.${state.id}`} values={{ by: 'by' in state ? state.by : 0 }} />
        </Tag>
      </div>
      <p className={classes.figures}>
        <FormattedMessage
          id={`goals.reached.${goal.measure}`}
          values={{
            reached: goal.reached,
            target: goal.target,
            unit: goal.unit,
            b: (parts) => <strong key="figure">{parts}</strong>,
          }}
        />
      </p>
      <GoalBar goal={goal} />
      <p className={classes.note}>
        <FormattedMessage
          id={goal.branch ? 'goals.due.of-branch' : 'goals.due'}
          values={{
            day: <FormattedDate value={goal.dueOn} day="numeric" month="short" year="numeric" timeZone="UTC" />,
            branch: goal.branch?.name,
          }}
        />
      </p>
      <div className={classes.acts}>
        <Button variant="default" size="compact-md" aria-expanded={open} aria-controls={id} onClick={toggle}>
          <FormattedMessage id={open ? 'goals.hide' : 'goals.show'} values={{ goal: <Hidden>{goal.title}</Hidden> }} />
        </Button>
        <PlannerActs goal={goal} campaign={campaign} />
      </div>
      <div id={id}>
        {open && (
          <Suspense fallback={<LoadingRows rows={3} />}>
            <GoalProgressPart goal={goal} campaign={campaign} />
          </Suspense>
        )}
      </div>
    </li>
  );
};

const Hidden = ({ children }: { children: string }) => <span className="visually-hidden">{children}</span>;

const PlannerActs = ({ goal, campaign }: Props) => {
  const session = useSession();
  const remove = useRemoveGoal(goal);
  if (!can(session, 'campaigns.manage', goal.branch?.id ?? campaign.branch?.id ?? null)) return null;
  return (
    <>
      <GoalDialog campaign={campaign} goal={goal}>
        <FormattedMessage id="goals.change" values={{ goal: <Hidden>{goal.title}</Hidden> }} />
      </GoalDialog>
      <Button variant="default" size="compact-md" loading={remove.isPending} onClick={() => remove.mutate()}>
        <FormattedMessage id="goals.remove" values={{ goal: <Hidden>{goal.title}</Hidden> }} />
      </Button>
    </>
  );
};
