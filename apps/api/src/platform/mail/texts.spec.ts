import { describe, expect, it } from 'vitest';
import messages from './messages.en.json' with { type: 'json' };
import { isolated, say, type MessageId, sayWhen } from './texts.ts';

describe('the texts of mails', () => {
  it.each(Object.keys(messages) as MessageId[])('%s can be said', (id) => {
    const said = say(id, {
      name: 'Ada',
      title: 'T',
      guests: 2,
      places: 3,
      days: 14,
      minutes: 60,
      count: 1,
      limit: 500,
      branch: 'Chicago',
      day: 'today',
      date: 'Monday',
      time: '7:00 PM',
      status: 'going',
      shift: 'yes',
      part: 'Chair',
      from: '7:00 PM',
      to: '8:00 PM',
      reason: 'Snow',
      email: 'chicago@rollcall.example',
      page: 1,
      known: 'yes',
      said: 'Can you help?',
      when: 'today',
    });
    expect(said).not.toBe('');
    expect(said).not.toMatch(/[{}]/);
  });

  it('count one and many in words', () => {
    expect(say('mail.rsvp-going.lead', { places: 1 })).toContain('You have a place.');
    expect(say('mail.rsvp-promoted.lead', { guests: 0 })).toContain('you are going. ');
  });

  it('say when by the clock of the meeting, whatever the day elsewhere', () => {
    const [from, to] = [new Date('2026-07-05T02:00:00Z'), new Date('2026-07-05T04:00:00Z')];
    expect(sayWhen(from, to, 'America/Chicago')).toMatch(/^Saturday, July 4, 2026, 9:00.*11:00.PM CDT$/);
    expect(sayWhen(from, to, 'Pacific/Honolulu')).toMatch(/^Saturday, July 4, 2026, 4:00.*HST$/);
  });

  it('set apart what runs from right to left, and leave the rest as it is', () => {
    expect(isolated('נורה')).toBe('\u2068נורה\u2069');
    expect(isolated('a\u202eb')).toBe('\u2068a\u202eb\u2069');
    expect(isolated('Zoë 🌹')).toBe('Zoë 🌹');
  });
});
