import { NativeSelect, SegmentedControl } from '@mantine/core';
import { meetingKinds } from '@rollcall/contract/meetings';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { When } from '../../../app/meetings/meetings.queries.ts';
import classes from './list.module.css';

export type Kind = (typeof meetingKinds)[number];
export type View = 'list' | 'month' | 'series';

type Props = { view: View; when: When; kind: Kind | undefined };

/** Which meetings, and how they are laid out. The address holds the choice, so that it can be sent on. */
export const ListFilters = ({ view, when, kind }: Props) => {
  const intl = useIntl();
  const navigate = useNavigate({ from: '/branches/$branchId/meetings' });
  const choose = (search: { view?: View; when?: When; kind?: Kind | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...search }), replace: true, resetScroll: false });
  const views: View[] = ['list', 'month', 'series'];
  const whens: When[] = ['coming', 'past'];
  return (
    <div className={classes.filters}>
      <SegmentedControl
        value={view}
        onChange={(value) => choose({ view: value })}
        data={views.map((value) => ({ value, label: intl.formatMessage({ id: `meetings.view.${value}` }) }))}
        aria-label={intl.formatMessage({ id: 'meetings.view' })}
      />
      {view === 'list' && (
        <SegmentedControl
          value={when}
          onChange={(value) => choose({ when: value })}
          data={whens.map((value) => ({ value, label: intl.formatMessage({ id: `meetings.when.${value}` }) }))}
          aria-label={intl.formatMessage({ id: 'meetings.when' })}
        />
      )}
      {view !== 'series' && (
        <NativeSelect
          value={kind ?? ''}
          aria-label={intl.formatMessage({ id: 'meetings.kind' })}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            choose({ kind: meetingKinds.find((value) => value === chosen) });
          }}
          data={[
            { value: '', label: intl.formatMessage({ id: 'meetings.kind.all' }) },
            ...meetingKinds.map((value) => ({ value, label: intl.formatMessage({ id: `meeting.kind.${value}` }) })),
          ]}
        />
      )}
    </div>
  );
};
