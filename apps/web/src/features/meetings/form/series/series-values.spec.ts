import { scheduleSeries, type Series } from '@rollcall/contract/meetings/series';
import { describe, expect, it } from 'vitest';
import { loadCalendar } from '../../series/calendar.ts';
import { emptyValues, type FormValues } from '../form-values.ts';
import { noRepeat, withFrequency } from '../repeat/repeat.ts';
import { NoDateError, seriesChangeOf, seriesRequestOf, valuesOfSeries, valuesOfSeriesFrom } from './series-values.ts';

const calendar = await loadCalendar();
const zone = 'America/Chicago';
const tuesday = '2026-12-01';
const filled: FormValues = {
  ...emptyValues,
  title: 'Study group',
  day: tuesday,
  placeName: 'Pilsen Community Center',
  repeat: withFrequency(noRepeat, 'weekly', tuesday),
};

const asked = (values: FormValues) => seriesRequestOf(values, zone, calendar);

/** A series as the server would give it back. */
const seriesOf = (values: FormValues): Series => ({
  ...(scheduleSeries.parse(asked(values)) as Omit<Series, 'id'>),
  id: '0199a000-0000-7000-8000-000000000001',
  timeZone: zone,
  cancelledAt: null,
  version: 3,
});

describe('the form of a series', () => {
  it('becomes a request that the contract accepts', () => {
    const request = asked(filled);
    expect(scheduleSeries.safeParse(request).success).toBe(true);
    expect(request).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=TU', startsAtLocal: '2026-12-01T19:00', exceptDays: [] });
  });

  it('starts on the first day that its rule gives', () => {
    const sundays = { ...filled.repeat, frequency: 'monthly' as const, nths: [{ nth: 1, day: 'SU' as const }] };
    expect(asked({ ...filled, repeat: sundays }).startsAtLocal).toBe('2026-12-06T19:00');
  });

  it('is refused where the rule gives no day at all', () => {
    const never = { ...filled.repeat, frequency: 'yearly' as const, months: [2] };
    expect(() => asked({ ...filled, day: '2026-12-30', repeat: never })).toThrow(NoDateError);
  });

  it('leaves out what the rule gives, and forgets what was left out under another rule', () => {
    const repeat = { ...filled.repeat, exceptDays: ['2026-12-08', '2026-12-09'] };
    expect(asked({ ...filled, repeat }).exceptDays).toEqual(['2026-12-08']);
  });

  it('sends nothing where nothing was changed', () => {
    const values = valuesOfSeries(seriesOf(filled), calendar);
    expect(seriesChangeOf(values, values, zone, calendar)).toEqual({});
  });

  it('sends what was changed alone, and a rule with the first day that it gives', () => {
    const values = valuesOfSeries(seriesOf(filled), calendar);
    const change = (after: Partial<FormValues>) => seriesChangeOf(values, { ...values, ...after }, zone, calendar);
    expect(change({ title: 'Reading circle' })).toEqual({ title: 'Reading circle' });
    expect(change({ repeat: { ...values.repeat, exceptDays: ['2026-12-15'] } })).toEqual({
      exceptDays: ['2026-12-15'],
    });
    expect(change({ repeat: { ...values.repeat, weekdays: ['TH'] } })).toEqual({
      rule: 'FREQ=WEEKLY;BYDAY=TH',
      startsAtLocal: '2026-12-03T19:00',
    });
    expect(change({ time: '18:30' })).toEqual({ rule: 'FREQ=WEEKLY;BYDAY=TU', startsAtLocal: '2026-12-01T18:30' });
  });

  it('says from one meeting on how many are left, and only the exceptions that are still ahead', () => {
    const twelve = {
      ...filled,
      repeat: { ...filled.repeat, end: 'count' as const, count: 12, exceptDays: ['2026-12-08', '2026-12-29'] },
    };
    const values = valuesOfSeriesFrom(seriesOf(twelve), '2026-12-22T19:00', calendar);
    expect(values.day).toBe('2026-12-22');
    expect(values.repeat).toMatchObject({ count: 9, exceptDays: ['2026-12-29'] });
  });
});
