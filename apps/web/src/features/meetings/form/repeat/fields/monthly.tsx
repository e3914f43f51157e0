import { Button, CloseButton, NativeSelect, SegmentedControl } from '@mantine/core';
import type { RuleWeekday } from '@rollcall/calendar/recurrence/recurrence';
import { FormattedMessage, useIntl } from 'react-intl';
import { placeWords, weekdayWords } from '../../../series/words/rule-words.ts';
import { weekdays } from '../days.ts';
import type { Repeat } from '../repeat.ts';
import { DaysOfMonth } from './days-of-month.tsx';
import classes from './repeat-fields.module.css';

type Props = { repeat: Repeat; set: (change: Partial<Repeat>) => void };

const ways = ['weekday', 'day'] as const;

/** By weekdays, as in "the first Sunday", or by days, as in "the 24th". */
export const Monthly = ({ repeat, set }: Props) => {
  const intl = useIntl();
  return (
    <>
      <SegmentedControl
        className={classes.ways}
        value={repeat.monthlyBy}
        onChange={(value) => set({ monthlyBy: value })}
        data={ways.map((value) => ({ value, label: intl.formatMessage({ id: `repeat.by.${value}` }) }))}
        aria-label={intl.formatMessage({ id: 'repeat.by' })}
      />
      {repeat.monthlyBy === 'day' ? <DaysOfMonth repeat={repeat} set={set} /> : <Nths repeat={repeat} set={set} />}
    </>
  );
};

const places = [1, 2, 3, 4, 5, -1, -2];
const MOST = 6;

/** The one after those that are chosen: "the first and third Tuesday" begins with a tap. */
const another = (nths: RuleWeekday[]): RuleWeekday => {
  const last = nths.at(-1) ?? { nth: 1, day: 'MO' };
  const free = [3, 1, 2, 4, -1, 5, -2].find((nth) => !nths.some((each) => each.nth === nth && each.day === last.day));
  return { day: last.day, nth: free ?? 1 };
};

const Nths = ({ repeat: { nths }, set }: Props) => {
  const intl = useIntl();
  const change = (at: number, next: RuleWeekday) => set({ nths: nths.map((each, i) => (i === at ? next : each)) });
  return (
    <div className={classes.nths} role="group" aria-label={intl.formatMessage({ id: 'repeat.on' })}>
      {nths.map(({ nth, day }, at) => (
        // The rows have nothing of their own but their place.
        <div key={at} className={classes.nth}>
          <NativeSelect
            aria-label={intl.formatMessage({ id: 'repeat.place' })}
            value={nth === null ? '' : String(nth)}
            onChange={(event) => change(at, { day, nth: Number(event.currentTarget.value) || null })}
            data={[
              ...(nth === null ? [{ value: '', label: intl.formatMessage({ id: 'repeat.place.each' }) }] : []),
              ...[...new Set([...places, ...(nth === null ? [] : [nth])])].map((value) => ({
                value: String(value),
                label: placeWords(intl, value),
              })),
            ]}
          />
          <NativeSelect
            aria-label={intl.formatMessage({ id: 'repeat.weekday' })}
            value={day}
            onChange={(event) => {
              const chosen = weekdays.find((value) => value === event.currentTarget.value);
              if (chosen) change(at, { nth, day: chosen });
            }}
            data={weekdays.map((value) => ({ value, label: weekdayWords(intl, value) }))}
          />
          {nths.length > 1 && (
            <CloseButton
              size="lg"
              aria-label={intl.formatMessage({ id: 'repeat.remove-day' })}
              onClick={() => set({ nths: nths.filter((_, i) => i !== at) })}
            />
          )}
        </div>
      ))}
      {nths.length < MOST && (
        <Button size="sm" variant="default" onClick={() => set({ nths: [...nths, another(nths)] })}>
          <FormattedMessage id="repeat.add-day" />
        </Button>
      )}
    </div>
  );
};
