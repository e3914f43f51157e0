import { SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNow } from '../../../app/parts/use-now.ts';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import classes from './attendance.module.css';
import { type Filter, filters, sought } from './door.ts';
import { DoorRows } from './door-rows.tsx';
import { useDoor } from './use-door.ts';
import { WalkIns } from './walk-ins.tsx';

const OPENS_BEFORE = 3 * 60 * 60_000;

/** Everybody who answered or came, to be found by name and checked in by a tap. */
export const DoorList = ({ meeting }: { meeting: MeetingDetail }) => {
  const intl = useIntl();
  const now = useNow();
  const { people, isPending, error, record } = useDoor(meeting.id);
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, type] = useState('');
  const [name] = useDebouncedValue(typed, 150);
  const shown = useMemo(() => sought(people, filter, name), [people, filter, name]);
  const here = people.filter(({ came }) => came).length;
  const expected = people.filter(({ status }) => status === 'going').length;
  // Before, the list can be read but not ticked: the server says so too.
  const open = Date.parse(meeting.startsAt) - OPENS_BEFORE <= now && !meeting.cancelledAt;

  if (error) return <Empty>{problemWords(intl, error)}</Empty>;
  return (
    <div className={classes.door}>
      <div className={classes.bar}>
        <p className={classes.counts} role="status">
          <span className="figure">
            <FormattedMessage id="door.here" values={{ here }} />
          </span>
          <FormattedMessage id="door.expected" values={{ expected }} />
        </p>
        <TextInput
          type="search"
          size="lg"
          aria-label={intl.formatMessage({ id: 'door.search' })}
          placeholder={intl.formatMessage({ id: 'door.search' })}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <SegmentedControl
          fullWidth
          value={filter}
          onChange={setFilter}
          aria-label={intl.formatMessage({ id: 'door.filter' })}
          data={filters.map((value) => ({ value, label: intl.formatMessage({ id: `door.filter.${value}` }) }))}
        />
      </div>
      {!open && (
        <p className={classes.closed}>
          <FormattedMessage id={meeting.cancelledAt ? 'meeting.cancelled.title' : 'problem.meeting-not-started'} />
        </p>
      )}
      {isPending && people.length === 0 ? (
        <LoadingRows rows={8} />
      ) : (
        <DoorRows key={`${filter} ${name}`} people={shown} onRecord={open ? record : undefined} />
      )}
      {shown.length === 0 && !isPending && !name && (
        <Empty>
          <FormattedMessage id={`door.none.${filter}`} />
        </Empty>
      )}
      {name.trim().length > 1 && (
        <WalkIns meeting={meeting} name={name.trim()} listed={people} onRecord={open ? record : undefined} />
      )}
    </div>
  );
};
