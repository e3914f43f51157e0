import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { DOOR_HOURS } from '@rollcall/contract/meetings/door';
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNow } from '../../../../app/parts/use-now.ts';
import { Empty } from '../../../../app/states/empty.tsx';
import type { DoorModel, DoorState } from '../model/door-model.ts';
import { type Filter, filters, rowsOf, sought } from '../model/rows.ts';
import { useMarks } from '../model/use-marks.ts';
import type { DoorListing } from '../store/door-store.ts';
import { ScanButton } from '../scan/scan-button.tsx';
import classes from '../door.module.css';
import { DoorRows } from './door-rows.tsx';
import { Standing } from './standing.tsx';
import { Unsettled } from './unsettled.tsx';
import { WalkInButton } from './walk-in-button.tsx';

type Props = { model: DoorModel; state: DoorState; list: DoorListing };

/** Everybody who answered or came, to be found by name or code and checked in by a tap. */
export const DoorList = ({ model, state, list }: Props) => {
  const intl = useIntl();
  const now = useNow();
  const marks = useMarks(model, list);
  const [filter, setFilter] = useState<Filter>('all');
  const [typed, type] = useState('');
  const [said, say] = useState('');
  const name = useDeferredValue(typed.trim());
  const { rows, others } = useMemo(() => rowsOf(list, state.waiting), [list, state.waiting]);
  const shown = useMemo(() => sought(rows, filter, name), [rows, filter, name]);
  const beside = useMemo(() => (name.length > 1 ? sought(others, 'all', name) : []), [others, name]);
  const { meeting } = list;
  const open = Date.parse(meeting.startsAt) - DOOR_HOURS.marks * 3600_000 <= now && meeting.cancelledAt === null;
  const here = rows.filter(({ came }) => came).length;
  const expected = rows.filter(({ status }) => status === 'going');

  const byCode = (event: FormEvent) => {
    event.preventDefault();
    const words = open ? marks.byCode(typed) : null;
    if (words === null) return;
    say(words);
    type('');
  };
  return (
    <div className={classes.door}>
      <div className={classes.bar}>
        <div className={classes.top}>
          <p className={classes.counts} role="status">
            <span className="figure">
              <FormattedMessage id="door.here" values={{ here }} />
            </span>
            <FormattedMessage
              id="door.expected"
              values={{ expected: expected.length, of: expected.filter(({ came }) => came).length }}
            />
          </p>
          <Standing state={state} />
        </div>
        <form className={classes.search} onSubmit={byCode} role="search">
          <TextInput
            type="search"
            size="lg"
            autoComplete="off"
            aria-label={intl.formatMessage({ id: 'door.search' })}
            placeholder={intl.formatMessage({ id: 'door.search.short' })}
            value={typed}
            onChange={(event) => {
              type(event.currentTarget.value);
              say('');
            }}
          />
          <ScanButton disabled={!open} onCode={marks.byCode} />
        </form>
        <p className={classes.said} role="status">
          {said}
        </p>
        <SegmentedControl
          fullWidth
          value={filter}
          onChange={setFilter}
          aria-label={intl.formatMessage({ id: 'door.filter' })}
          data={filters.map((value) => ({ value, label: intl.formatMessage({ id: `door.filter.${value}` }) }))}
        />
      </div>
      {!open && !state.refused && (
        <p className={classes.closed}>
          <FormattedMessage id={meeting.cancelledAt ? 'door.refused.meeting-cancelled' : 'door.closed'} />
        </p>
      )}
      <Unsettled model={model} waiting={state.waiting} />
      <DoorRows key={`${filter} ${name}`} rows={shown} onMark={open ? marks.byTap : undefined} />
      {shown.length === 0 && beside.length === 0 && (
        <Empty>
          {name ? (
            <FormattedMessage id="door.none.found" values={{ name }} />
          ) : (
            <FormattedMessage id={`door.none.${filter}`} />
          )}
        </Empty>
      )}
      {beside.length > 0 && (
        <section aria-label={intl.formatMessage({ id: 'door.beside' })}>
          <h2 className={classes.beside}>
            <FormattedMessage id="door.beside" />
          </h2>
          <DoorRows rows={beside} onMark={open ? marks.byTap : undefined} />
        </section>
      )}
      <div className={classes.foot}>
        {open ? (
          <WalkInButton name={shown.length === 0 && beside.length === 0 ? name : ''} onWalkIn={marks.walkIn} />
        ) : (
          <Button disabled size="lg" fullWidth>
            <FormattedMessage id="door.walk-in" />
          </Button>
        )}
      </div>
    </div>
  );
};
