import type { Goal, GoalProgress } from '@rollcall/contract/campaigns/goals';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { ChartKey, KeyLine } from '../../../../app/charts/chart-key.tsx';
import { Empty } from '../../../../app/states/empty.tsx';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { goalProgressQuery } from '../goals.queries.ts';
import type { GoalCampaign } from '../goal-campaign.ts';
import { BranchBars } from './branch-bars.tsx';
import { BurnUpChart } from './burn-up-chart.tsx';
import { BurnUpTable } from './burn-up-table.tsx';
import { Entries } from './entries.tsx';
import classes from './progress.module.css';

type Props = { goal: Goal; campaign: GoalCampaign };

/** How a goal came along: against its plan, by branch, and what was written down for it. */
export const GoalProgressPart = ({ goal, campaign }: Props) => {
  const intl = useIntl();
  const query = useQuery(goalProgressQuery(goal.campaignId, goal.id));
  if (query.isPending) return <LoadingRows rows={3} />;
  if (query.isError) return <Empty>{problemWords(intl, query.error)}</Empty>;
  const progress = query.data;
  return (
    <div className={classes.wide}>
      <div className={classes.progress}>
        <figure>
          <figcaption>
            <Says progress={progress} />
          </figcaption>
          <ChartKey>
            <li>
              <KeyLine color="var(--red)" />
              <FormattedMessage id="goals.chart.reached" />
            </li>
            <li>
              <KeyLine color="dashed" />
              <FormattedMessage id="goals.chart.planned" />
            </li>
          </ChartKey>
          <BurnUpChart progress={progress} />
          <BurnUpTable progress={progress} />
        </figure>
        <div>
          <BranchBars branches={progress.branches} />
          {goal.measure === 'by_hand' && <Entries goal={goal} campaign={campaign} />}
        </div>
      </div>
    </div>
  );
};

/** What the chart shows, in a sentence. */
const Says = ({ progress: { goal, days } }: { progress: GoalProgress }) => (
  <FormattedMessage
    id={days.length === 0 ? 'goals.says.nothing' : 'goals.says'}
    values={{ reached: goal.reached, planned: goal.planned, target: goal.target }}
  />
);
