import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { GoalDialog } from './form/goal-dialog.tsx';
import { type GoalCampaign, useGoalPlaces } from './goal-campaign.ts';
import { GoalRow } from './goal-row.tsx';
import { goalsQuery } from './goals.queries.ts';
import classes from './goals.module.css';

type Props = { campaign: GoalCampaign };

/** What a campaign wants to reach and how far it is, each with its way there behind one click. */
export const GoalsSection = ({ campaign }: Props) => {
  const intl = useIntl();
  const query = useQuery(goalsQuery(campaign.id));
  const sets = useGoalPlaces(campaign).length > 0;
  if (query.isSuccess && query.data.length === 0 && !sets) return null;
  return (
    <Section
      title={<FormattedMessage id="goals.title" />}
      aside={
        sets && (
          <GoalDialog campaign={campaign}>
            <FormattedMessage id="goals.set" />
          </GoalDialog>
        )
      }
    >
      {query.isPending ? (
        <LoadingRows rows={2} />
      ) : query.isError ? (
        <Empty>{problemWords(intl, query.error)}</Empty>
      ) : query.data.length === 0 ? (
        <Empty>
          <FormattedMessage id="goals.none" />
        </Empty>
      ) : (
        <ul className={classes.goals}>
          {query.data.map((goal) => (
            <GoalRow key={goal.id} goal={goal} campaign={campaign} />
          ))}
        </ul>
      )}
    </Section>
  );
};
