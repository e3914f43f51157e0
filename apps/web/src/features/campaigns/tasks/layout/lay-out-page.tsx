import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { ButtonLink } from '../../../../app/links.tsx';
import { Page } from '../../../../app/page.tsx';
import { Forbidden } from '../../../../app/states/forbidden.tsx';
import { campaignQuery } from '../../data/campaign.queries.ts';
import { useTaskPlaces } from '../use-task-places.ts';
import { LayOut } from './lay-out.tsx';

const route = getRouteApi('/campaigns/$campaignId/tasks/layout');

/** Lays out the tasks of a template backward from a day, after a look at their dates. */
export const LayOutTasksPage = () => {
  const intl = useIntl();
  const { campaignId } = route.useParams();
  const { data: campaign } = useSuspenseQuery(campaignQuery(campaignId));
  const places = useTaskPlaces(campaign);
  if (places.length === 0) return <Forbidden />;
  return (
    <Page
      title={intl.formatMessage({ id: 'tasks.layout.title' })}
      eyebrow={
        <Link to="/campaigns/$campaignId/tasks" params={{ campaignId }}>
          {campaign.title}
        </Link>
      }
      action={
        <ButtonLink to="/task-templates" variant="default">
          <FormattedMessage id="task-templates.open" />
        </ButtonLink>
      }
    >
      <LayOut campaign={campaign} places={places} />
    </Page>
  );
};
