import { useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { branchQuery } from '../../../app/data/branches.queries.ts';
import { Page } from '../../../app/page.tsx';
import { Guarded } from '../../../app/states/guarded.tsx';
import { branchHomeQuery } from '../branches.queries.ts';
import classes from './settings.module.css';
import { branchSettingsQuery } from './settings.queries.ts';
import { OwnSite } from './own-site.tsx';
import { SettingsForm } from './settings-form.tsx';

const route = getRouteApi('/branches/$branchId/settings');

/** What a branch decides for itself. */
export const BranchSettingsPage = () => {
  const { branchId } = route.useParams();
  return (
    <Guarded permission="meetings.manage" branchId={branchId}>
      <BranchSettings key={branchId} branchId={branchId} />
    </Guarded>
  );
};

const BranchSettings = ({ branchId }: { branchId: string }) => {
  const intl = useIntl();
  const [{ data: branch }, { data: settings }, { data: home }] = useSuspenseQueries({
    queries: [branchQuery(branchId), branchSettingsQuery(branchId), branchHomeQuery(branchId)],
  });
  return (
    <Page
      title={intl.formatMessage({ id: 'settings.title' })}
      eyebrow={
        <Link to="/branches/$branchId" params={{ branchId }}>
          {branch.name}
        </Link>
      }
    >
      <SettingsForm settings={settings} memberCount={home.memberCount} />
      <div className={classes.apart}>
        <OwnSite branch={branch} />
      </div>
    </Page>
  );
};
