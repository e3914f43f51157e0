import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import messages from '../../messages/en.json' with { type: 'json' };
import { dayAfter, daysBetween, todayIn } from '../data/days.ts';
import { dueWords } from './due-words.ts';

const intl = createIntl({ locale: 'en-US', messages });
const now = Date.parse('2026-11-24T04:30:00Z'); // still the evening of the 23rd in Chicago
const due = (dueOn: string | null, dueTime: string | null = null, timeZone = 'America/Chicago') =>
  dueWords(intl, { dueOn, dueTime, dueAt: dueTime && `${dueOn}T${dueTime}:00-06:00`, timeZone }, now);

describe('when a task is due', () => {
  it('is told from today in the zone of its branch', () => {
    expect(todayIn('America/Chicago', now)).toBe('2026-11-23');
    expect(due('2026-11-23')).toBe('today');
    expect(due('2026-11-24')).toBe('tomorrow');
    expect(due('2026-11-24', null, 'Europe/Berlin')).toBe('today');
  });

  it('names the day of the week within one, and the year where it is another', () => {
    expect(due('2026-11-27')).toBe('Fri, Nov 27');
    expect(due('2026-12-24')).toBe('Dec 24');
    expect(due('2026-11-10')).toBe('Nov 10');
    expect(due('2027-01-24')).toBe('Jan 24, 2027');
  });

  it('says the time by the clock of the branch', () => {
    expect(due('2026-11-23', '19:00')).toContain('today, 7:00 PM');
  });

  it('says nothing where it is due on no day', () => expect(due(null)).toBe(''));

  it('counts days without regard to clocks that change', () => {
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  });
});
