import type { TestApi } from '../harness.ts';

/** An event as it stands in iCalendar text: each property's value by its name with parameters, such as `DTSTART;TZID=…`. */
export type ReadEvent = Record<string, string>;

/** The events of iCalendar text, unfolded and unescaped as RFC 5545 says, by UID. */
export function readEvents(text: string): Map<string, ReadEvent> {
  const events = text.replaceAll(/\r\n[ \t]/g, '').matchAll(/BEGIN:VEVENT\r\n(.*?)\r\nEND:VEVENT/gs);
  return new Map(
    [...events].map(([, lines = '']) => {
      const event = Object.fromEntries(lines.split('\r\n').map(propertyOf));
      return [event.UID ?? '', event];
    }),
  );
}

const propertyOf = (line: string): [string, string] => {
  const [, name = '', value = ''] = /^((?:"[^"]*"|[^":])*):(.*)$/s.exec(line) ?? [];
  return [name, value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))];
};

/** What a calendar program gets from an address of ours, which may be one of another host. */
export async function readFeed(api: TestApi, url: string, headers: Record<string, string> = {}) {
  const response = await api.fetch(new URL(url).pathname, { headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, events: readEvents(text) };
}
