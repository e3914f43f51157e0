import type { Campaign } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { GoalDialog } from './form/goal-dialog.tsx';
import { GoalRow } from './goal-row.tsx';
import { goalBranchesQuery, goalsQuery } from './goals.queries.ts';
import classes from './goals.module.css';

/** What of a campaign its goals need to know. `endsOn` is the first day without it. */
export type GoalCampaign = Pick<Campaign, 'id' | 'title' | 'branch' | 'startsOn' | 'endsOn'>;

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

/** For whom the reader may set goals: null is the campaign as a whole. */
export const useGoalPlaces = ({ id, branch }: GoalCampaign): ({ id: string; name: string } | null)[] => {
  const session = useSession();
  const manages = can(session, 'campaigns.manage');
  const { data: branches = [] } = useQuery({ ...goalBranchesQuery(id), enabled: manages && branch === null });
  return [
    ...(can(session, 'campaigns.manage', branch?.id ?? null) ? [null] : []),
    ...branches.filter((one) => can(session, 'campaigns.manage', one.id)),
  ];
};
