import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { allBranchesQuery } from '../../../app/data/branches.queries.ts';
import { useAreas } from '../../../app/data/use-areas.ts';
import classes from '../campaigns.module.css';
import type { CampaignSearch } from '../campaigns.search.ts';

type Props = { search: CampaignSearch; onChange: (search: CampaignSearch) => void };

/** Which campaigns are shown: of which area, of which branch, running or not. */
export const CampaignFilters = ({ search, onChange }: Props) => {
  const intl = useIntl();
  const areas = useAreas();
  const branches = useSuspenseQuery(allBranchesQuery()).data;
  const shows = ['running', 'other', 'all'] as const;
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={intl.formatMessage({ id: 'campaigns.area' })}
        value={search.area ?? ''}
        onChange={(event) => onChange({ area: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: intl.formatMessage({ id: 'campaigns.area.all' }) },
          ...areas.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'campaigns.branch' })}
        value={search.branch ?? ''}
        onChange={(event) => onChange({ branch: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: intl.formatMessage({ id: 'campaigns.branch.all' }) },
          ...branches.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SegmentedControl
        aria-label={intl.formatMessage({ id: 'campaigns.show' })}
        value={search.show ?? 'running'}
        onChange={(show) => onChange({ show: show === 'running' ? undefined : show })}
        data={shows.map((value) => ({ value, label: <FormattedMessage id={`campaigns.show.${value}`} /> }))}
      />
    </div>
  );
};
