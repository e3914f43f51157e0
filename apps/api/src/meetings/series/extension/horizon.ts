import { addDays, todayIn } from '../days.ts';

/** Meetings of a series exist for a year, a leap year too. */
const YEAR = 366;
/** And this much longer, so that the daily job comes to each series once a week. */
const SLACK = 7;

/** Days from today on that a series has to have its meetings for; below that it is extended. */
export const neededDays = YEAR;

/** The day before which all meetings of a series are made, when it is extended now. */
export const horizonOf = (timeZone: string, now: Date): string => addDays(todayIn(timeZone, now), YEAR + SLACK);
