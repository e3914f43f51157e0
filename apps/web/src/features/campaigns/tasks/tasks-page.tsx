import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { TaskBoard } from './board/board.tsx';
import { campaignQuery } from '../data/campaign.queries.ts';
import { TaskDrawer } from './detail/task-drawer.tsx';
import { AddTaskDialog } from './form/task-dialog.tsx';
import { TaskList } from './list/task-list.tsx';
import classes from './tasks-page.module.css';
import type { CampaignTasksSearch } from './tasks.search.ts';
import type { CampaignPlace } from '../data/use-branches-in.ts';
import { useTaskPlaces } from './use-task-places.ts';

const route = getRouteApi('/campaigns/$campaignId/tasks');

/** The tasks of a campaign, as a board or as a list, with the one that is open beside them. */
export const CampaignTasksPage = () => {
  const intl = useIntl();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: campaign } = useSuspenseQuery(campaignQuery(campaignId));
  const places = useTaskPlaces(campaign);
  const change = (part: CampaignTasksSearch) =>
    void navigate({ search: (current) => ({ ...current, ...part }), replace: true, resetScroll: false });
  return (
    <Page
      title={intl.formatMessage({ id: 'tasks.title' })}
      eyebrow={
        <Link to="/campaigns/$campaignId" params={{ campaignId }}>
          {campaign.title}
        </Link>
      }
      action={
        places.length > 0 && (
          <>
            <ButtonLink to="/campaigns/$campaignId/tasks/layout" params={{ campaignId }} variant="default">
              <FormattedMessage id="tasks.layout.open" />
            </ButtonLink>
            <AddTaskDialog campaign={campaign} places={places} />
          </>
        )
      }
    >
      <Filters search={search} places={places} onChange={change} />
      {search.view === 'list' ? (
        <TaskList campaignId={campaignId} search={search} />
      ) : (
        <TaskBoard campaignId={campaignId} search={search} onColumn={(column) => change({ column })} />
      )}
      <TaskDrawer taskId={search.task ?? null} onClose={() => change({ task: undefined })} />
    </Page>
  );
};

type Props = { search: CampaignTasksSearch; places: CampaignPlace[]; onChange: (part: CampaignTasksSearch) => void };

/** How the tasks are shown, whose, and in the list which; of which branch only to those who have several. */
const Filters = ({ search, places, onChange }: Props) => {
  const intl = useIntl();
  const views = ['board', 'list'] as const;
  const whose = ['all', 'me', 'nobody'] as const;
  const shows = ['open', 'done', 'all'] as const;
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={intl.formatMessage({ id: 'tasks.view' })}
        value={search.view ?? 'board'}
        onChange={(view) => onChange({ view: view === 'list' ? view : undefined })}
        data={views.map((value) => ({ value, label: <FormattedMessage id={`tasks.view.${value}`} /> }))}
      />
      <SegmentedControl
        aria-label={intl.formatMessage({ id: 'tasks.whose' })}
        value={search.whose ?? 'all'}
        onChange={(value) => onChange({ whose: value === 'all' ? undefined : value })}
        data={whose.map((value) => ({ value, label: <FormattedMessage id={`tasks.whose.${value}`} /> }))}
      />
      {search.view === 'list' && (
        <SegmentedControl
          aria-label={intl.formatMessage({ id: 'tasks.show' })}
          value={search.show ?? 'open'}
          onChange={(value) => onChange({ show: value === 'open' ? undefined : value })}
          data={shows.map((value) => ({ value, label: <FormattedMessage id={`tasks.show.${value}`} /> }))}
        />
      )}
      {places.length > 1 && (
        <NativeSelect
          aria-label={intl.formatMessage({ id: 'tasks.branch' })}
          value={search.branch ?? ''}
          onChange={(event) => onChange({ branch: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: intl.formatMessage({ id: 'tasks.branch.all' }) },
            ...places.map((place) => ({
              value: place?.id ?? 'nation',
              label: place?.name ?? intl.formatMessage({ id: 'campaigns.national' }),
            })),
          ]}
        />
      )}
    </div>
  );
};
