import { AsyncLocalStorage } from 'node:async_hooks';
import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import en from './messages.en.json' with { type: 'json' };
import es from './messages.es.json' with { type: 'json' };

export type MessageId = keyof typeof en;

/** Languages that mails are written in, each with its texts. */
const catalogs: Record<string, Record<MessageId, string>> = { en, es };

/** Their codes. */
export const languages = Object.keys(catalogs);

const cache = createIntlCache();
const voices = new Map<string, IntlShape<string>>(
  Object.entries(catalogs).map(([language, messages]) => [
    language,
    createIntl(
      {
        locale: `${language}-US`, // times and numbers as they are written here
        messages,
        onError: (error) => {
          throw error;
        },
      },
      cache,
    ),
  ]),
);

const reader = new AsyncLocalStorage<string>();

/** What is said within `work` is said in this language; in English where there is none of that name. */
export const speakIn = <T>(language: string, work: () => T): T =>
  reader.run(voices.has(language) ? language : 'en', work);

/** The language that is spoken now: `en` where nobody chose. */
export const spokenLanguage = (): string => reader.getStore() ?? 'en';

const intl = (): IntlShape<string> => voices.get(spokenLanguage()) as IntlShape<string>;

const DIRECTIONAL = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Text of people that may run from right to left keeps its direction to itself (Unicode isolates). */
export const isolated = (text: string): string => (DIRECTIONAL.test(text) ? `\u2068${text}\u2069` : text);

/** A text of the catalog. `values` of people are put in as they are; whoever makes HTML of it escapes the whole. */
export function say(id: MessageId, values: Record<string, string | number> = {}): string {
  const entries = Object.entries(values).map(([k, v]) => [k, typeof v === 'string' ? isolated(v) : v] as const);
  return intl().formatMessage({ id }, Object.fromEntries(entries));
}

/** From when to when by the clock of `timeZone`, with its name: "Tuesday, November 24, 2026, 7:00 – 8:30 PM CST". */
export const sayWhen = (startsAt: Date, endsAt: Date, timeZone: string): string =>
  intl().formatDateTimeRange(startsAt, endsAt, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });

/** The time of day by the clock of `timeZone`: "7:00 PM". */
export const sayClock = (at: Date, timeZone: string): string =>
  intl().formatTime(at, { hour: 'numeric', minute: '2-digit', timeZone });

/** The day by the clock of `timeZone`: "Tuesday, November 24". */
export const sayDay = (at: Date, timeZone: string): string =>
  intl().formatDate(at, { weekday: 'long', month: 'long', day: 'numeric', timeZone });

/** The same with the year: "Tuesday, November 24, 2026". */
export const sayDate = (at: Date, timeZone: string): string => intl().formatDate(at, { dateStyle: 'full', timeZone });

/** From when to when on a day, by the clock of `timeZone`, with its name: "7:00 – 8:30 PM CST". */
export const sayHours = (startsAt: Date, endsAt: Date, timeZone: string): string =>
  intl().formatDateTimeRange(startsAt, endsAt, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone });

/** An instant in UTC, to the second: "Nov 24, 2026, 1:00:00 AM UTC". */
export const sayInstant = (at: Date): string =>
  intl().formatDate(at, { dateStyle: 'medium', timeStyle: 'long', timeZone: 'UTC' });

export const sayNumber = (value: number): string => intl().formatNumber(value);
