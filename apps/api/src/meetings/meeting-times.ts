import { readWallClock } from '@rollcall/calendar/wall-clock';
import { refuse } from '../platform/http/problem.exception.ts';

export type MeetingTimes = { startsAt: string; endsAt: string; startsAtLocal: string; timeZone: string };

/**
 * When a meeting is, by the clock of its branch. Never shifts silently: a time that daylight saving skips is refused
 * (400 `time-skipped`), one that it repeats needs to be told apart (409 `time-repeated` names both instants).
 */
export const meetingTimes = (
  startsAtLocal: string,
  timeZone: string,
  durationMinutes: number,
  repeatedTime: 'first' | 'second' | undefined,
): MeetingTimes => {
  const readings = readingsOf(startsAtLocal, timeZone);
  const [first, second] = readings;
  if (!first) {
    return refuse(400, 'time-skipped', {
      path: 'startsAtLocal',
      message: 'does not exist on that day: the clocks go forward over it',
    });
  }
  if (second && !repeatedTime) {
    return refuse(409, 'time-repeated', {
      path: 'repeatedTime',
      message: 'this time comes twice on that day: say which is meant, first or second',
      choices: [
        { value: 'first', ...first },
        { value: 'second', ...second },
      ],
    });
  }
  const { startsAt } = second && repeatedTime === 'second' ? second : first;
  const endsAt = new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
  return { startsAt, endsAt, startsAtLocal, timeZone };
};

const readingsOf = (startsAtLocal: string, timeZone: string) => {
  try {
    return readWallClock(startsAtLocal, timeZone);
  } catch {
    return refuse(400, 'invalid', { path: 'startsAtLocal', message: 'must be a day of the calendar' });
  }
};
