import { Button } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { FormValues } from '../../form-values.ts';
import type { Repeat } from '../repeat.ts';
import classes from './dates.module.css';
import { ExtraDate } from './extra-date.tsx';
import { type NextDate, useNextDates } from './use-next-dates.ts';

const FIVE = 5;

type Props = {
  values: FormValues;
  set: (change: Partial<Repeat>) => void;
  branch: Branch;
  /** It is said already what is wrong. */ refused: boolean;
};

/** The rule in words, and the next dates: any of them can be left out, and others added. */
export const NextDates = ({ values, set, branch, refused }: Props) => {
  const intl = useIntl();
  const [held, hold] = useState(FIVE);
  const next = useNextDates(values, branch.timeZone, held);
  const { exceptDays, extra } = values.repeat;
  const day = (local: string) =>
    intl.formatDate(`${local}:00Z`, {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      year: 'numeric',
      timeZone: 'UTC',
    });
  const at = (local: string) =>
    intl.formatTime(`${local}:00Z`, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

  const turn = ({ local, excepted, extra: added }: NextDate) => {
    const on = local.slice(0, 10);
    if (added) return set({ extra: extra.filter((each) => each !== local) });
    set({ exceptDays: excepted ? exceptDays.filter((each) => each !== on) : [...exceptDays, on].sort() });
  };

  if (next === undefined) return null;
  if (typeof next === 'string') {
    return refused ? null : (
      <p className={classes.nonsense} role="status">
        {next}
      </p>
    );
  }
  return (
    <div className={classes.dates}>
      <p className={classes.words} role="status">
        <strong>{next.words}</strong>
        {next.movedTo && (
          <span>
            <FormattedMessage id="repeat.moved" values={{ day: day(next.movedTo) }} />
          </span>
        )}
      </p>
      <h2>
        <FormattedMessage id="repeat.next" />
      </h2>
      {next.dates.length === 0 && (
        <p className={classes.none}>
          <FormattedMessage id="repeat.next.none" />
        </p>
      )}
      <ol className={classes.list}>
        {next.dates.map((date) => (
          <li key={date.local} data-excepted={date.excepted || undefined}>
            <span className={classes.day}>
              {date.excepted ? <del>{day(date.local)}</del> : day(date.local)}
              <small>
                {date.excepted ? (
                  <FormattedMessage id="repeat.excepted" />
                ) : date.extra ? (
                  <FormattedMessage id="repeat.extra" values={{ time: at(date.local) }} />
                ) : (
                  at(date.local)
                )}
              </small>
            </span>
            <button type="button" className={classes.turn} onClick={() => turn(date)}>
              <FormattedMessage id={date.excepted ? 'repeat.put-back' : 'repeat.leave-out'} />
              <span className="visually-hidden">{day(date.local)}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className={classes.acts}>
        {next.more && (
          <Button size="sm" variant="default" onClick={() => hold(held + FIVE)}>
            <FormattedMessage id="repeat.more" />
          </Button>
        )}
        <ExtraDate time={values.time} onAdd={(local) => set({ extra: [...new Set([...extra, local])].sort() })} />
      </div>
    </div>
  );
};
