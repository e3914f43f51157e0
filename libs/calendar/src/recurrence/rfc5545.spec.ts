import { describe, expect, it } from 'vitest';
import { occurrences } from './occurrences.ts';
import { parseRule } from './rule.ts';
import { RuleError } from './rule-error.ts';

const timeZone = 'America/New_York';

/** The days (`YYYY-MM-DD`) of a rule that starts at nine on a day in New York, as many as are expected and no more. */
const daysOf = (rule: string, startsOn: string, limit: number, exceptDays: string[] = []): string[] =>
  occurrences({ rule, startsAtLocal: `${startsOn}T09:00`, timeZone, exceptDays, extra: [] }, { limit }).map(
    ({ startsAtLocal }) => startsAtLocal.slice(0, 10),
  );

/** `1997-09 02 09, 1997-10 07` as days. */
const days = (text: string): string[] =>
  text.split(', ').flatMap((month) => {
    const [yearAndMonth, ...numbers] = month.split(' ');
    return numbers.map((day) => `${yearAndMonth}-${day}`);
  });

const januaryOf = (year: number): string[] =>
  Array.from({ length: 31 }, (_, i) => `${year}-01-${String(i + 1).padStart(2, '0')}`);

describe('the examples of RFC 5545, 3.8.5.3, that end', () => {
  it.each([
    ['daily for 10 occurrences', 'FREQ=DAILY;COUNT=10', '1997-09-02', '1997-09 02 03 04 05 06 07 08 09 10 11'],
    ['every 10 days, 5 occurrences', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02', '1997-09 02 12 22, 1997-10 02 12'],
    [
      'weekly for 10 occurrences',
      'FREQ=WEEKLY;COUNT=10',
      '1997-09-02',
      '1997-09 02 09 16 23 30, 1997-10 07 14 21 28, 1997-11 04',
    ],
    [
      'weekly until December 24',
      'FREQ=WEEKLY;UNTIL=19971224T000000Z',
      '1997-09-02',
      '1997-09 02 09 16 23 30, 1997-10 07 14 21 28, 1997-11 04 11 18 25, 1997-12 02 09 16 23',
    ],
    [
      'weekly on Tuesday and Thursday for five weeks, by a last day',
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      '1997-09 02 04 09 11 16 18 23 25 30, 1997-10 02',
    ],
    [
      'weekly on Tuesday and Thursday for five weeks, by a count',
      'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      '1997-09 02 04 09 11 16 18 23 25 30, 1997-10 02',
    ],
    [
      'monthly on the first Friday for 10 occurrences',
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09-05',
      '1997-09 05, 1997-10 03, 1997-11 07, 1997-12 05, 1998-01 02, 1998-02 06, 1998-03 06, 1998-04 03, 1998-05 01, 1998-06 05',
    ],
    [
      'monthly on the first Friday until December 24',
      'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
      '1997-09-05',
      '1997-09 05, 1997-10 03, 1997-11 07, 1997-12 05',
    ],
    [
      'every other month on the first and last Sunday for 10 occurrences',
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09-07',
      '1997-09 07 28, 1997-11 02 30, 1998-01 04 25, 1998-03 01 29, 1998-05 03 31',
    ],
    [
      'monthly on the second-to-last Monday for 6 months',
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09-22',
      '1997-09 22, 1997-10 20, 1997-11 17, 1997-12 22, 1998-01 19, 1998-02 16',
    ],
    [
      'monthly on the 2nd and 15th for 10 occurrences',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '1997-09-02',
      '1997-09 02 15, 1997-10 02 15, 1997-11 02 15, 1997-12 02 15, 1998-01 02 15',
    ],
    [
      'monthly on the first and last day for 10 occurrences',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
      '1997-09-30',
      '1997-09 30, 1997-10 01 31, 1997-11 01 30, 1997-12 01 31, 1998-01 01 31, 1998-02 01',
    ],
    [
      'every 18 months on the 10th to 15th for 10 occurrences',
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
      '1997-09-10',
      '1997-09 10 11 12 13 14 15, 1999-03 10 11 12 13',
    ],
    [
      'yearly in June and July for 10 occurrences',
      'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
      '1997-06-10',
      '1997-06 10, 1997-07 10, 1998-06 10, 1998-07 10, 1999-06 10, 1999-07 10, 2000-06 10, 2000-07 10, 2001-06 10, 2001-07 10',
    ],
    [
      'every other year in January, February and March for 10 occurrences',
      'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
      '1997-03-10',
      '1997-03 10, 1999-01 10, 1999-02 10, 1999-03 10, 2001-01 10, 2001-02 10, 2001-03 10, 2003-01 10, 2003-02 10, 2003-03 10',
    ],
    [
      'every other week on Tuesday and Sunday, where weeks begin on Monday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      '1997-08 05 10 19 24',
    ],
    [
      'days that a month lacks are left out',
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15',
      '2007-01 15 30, 2007-02 15, 2007-03 15 30',
    ],
  ])('%s', (_, rule, startsOn, expected) => {
    expect(daysOf(rule, startsOn, 100)).toEqual(days(expected));
  });

  it('daily until December 24', () => {
    const found = daysOf('FREQ=DAILY;UNTIL=19971224T000000Z', '1997-09-02', 1000);
    expect([found.length, found.at(0), found.at(-1)]).toEqual([113, '1997-09-02', '1997-12-23']);
  });

  it('every day in January for 3 years', () => {
    const rule = 'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA';
    expect(daysOf(rule, '1998-01-01', 1000)).toEqual([1998, 1999, 2000].flatMap(januaryOf));
  });
});

describe('the examples of RFC 5545, 3.8.5.3, that never end', () => {
  it.each([
    [
      'every other day',
      'FREQ=DAILY;INTERVAL=2',
      '1997-09-02',
      '1997-09 02 04 06 08 10 12 14 16 18 20 22 24 26 28 30, 1997-10 02',
    ],
    [
      'every other week',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
      '1997-09-02',
      '1997-09 02 16 30, 1997-10 14 28, 1997-11 11 25, 1997-12 09 23, 1998-01 06 20, 1998-02 03 17',
    ],
    [
      'monthly on the third-to-the-last day',
      'FREQ=MONTHLY;BYMONTHDAY=-3',
      '1997-09-28',
      '1997-09 28, 1997-10 29, 1997-11 28, 1997-12 29, 1998-01 29, 1998-02 26',
    ],
    [
      'every Tuesday, every other month',
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
      '1997-09-02',
      '1997-09 02 09 16 23 30, 1997-11 04 11 18 25, 1998-01 06 13 20 27, 1998-03 03 10 17 24 31',
    ],
    [
      'every Thursday in March',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
      '1997-03-13',
      '1997-03 13 20 27, 1998-03 05 12 19 26, 1999-03 04 11 18 25',
    ],
    [
      'every Thursday in June, July and August',
      'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
      '1997-06-05',
      '1997-06 05 12 19 26, 1997-07 03 10 17 24 31, 1997-08 07 14 21 28, 1998-06 04 11 18 25, 1998-07 02 09 16 23 30',
    ],
    [
      'the first Saturday that follows the first Sunday of the month',
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
      '1997-09-13',
      '1997-09 13, 1997-10 11, 1997-11 08, 1997-12 13, 1998-01 10, 1998-02 07, 1998-03 07, 1998-04 11, 1998-05 09, 1998-06 13',
    ],
  ])('%s', (_, rule, startsOn, expected) => {
    expect(daysOf(rule, startsOn, days(expected).length)).toEqual(days(expected));
  });

  it('every Friday the 13th, but not the start', () => {
    expect(daysOf('FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1997-09-02', 5, ['1997-09-02'])).toEqual(
      days('1998-02 13, 1998-03 13, 1998-11 13, 1999-08 13, 2000-10 13'),
    );
  });
});

describe('the examples of RFC 5545, 3.8.5.3, that the form cannot make', () => {
  it.each([
    ['every day in January, by days', 'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1'],
    [
      'every other week on three days, in weeks from Sunday',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    ],
    ['every other week on two days, in weeks from Sunday', 'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH'],
    ['the same rule in weeks from Sunday', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'],
    ['every third year on the 1st, 100th and 200th day', 'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200'],
    ['every 20th Monday of the year', 'FREQ=YEARLY;BYDAY=20MO'],
    ['Monday of week number 20', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    ['election day', 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8'],
    ['the third of Tuesday, Wednesday or Thursday', 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3'],
    ['the second-to-last weekday of the month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2'],
    ['every 3 hours', 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z'],
    ['every 15 minutes', 'FREQ=MINUTELY;INTERVAL=15;COUNT=6'],
    ['every hour and a half', 'FREQ=MINUTELY;INTERVAL=90;COUNT=4'],
    ['every 20 minutes of the working day', 'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40'],
    ['the same by minutes', 'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16'],
  ])('%s', (_, rule) => {
    expect(() => parseRule(rule, timeZone)).toThrow(RuleError);
  });
});
