import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { anEvent } from '../../test/events.ts';
import { invitation, type Invitation } from './invitation.ts';

const sent = (change: Partial<Invitation> = {}): ICAL.Component =>
  new ICAL.Component(
    ICAL.parse(
      invitation({
        method: 'REQUEST',
        event: anEvent(),
        organizer: { name: 'Chicago', email: 'rsvp+abc@rollcall.example' },
        attendee: { name: 'Ana Diaz', email: 'ana@example.org', status: 'NEEDS-ACTION' },
        ...change,
      }),
    ),
  );

const eventOf = (calendar: ICAL.Component): ICAL.Component => {
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Error('An invitation has one event');
  return event;
};

describe('invitation', () => {
  it('asks one person for an answer, to the organizer’s address', () => {
    const calendar = sent();
    const event = eventOf(calendar);
    const [attendee, ...others] = event.getAllProperties('attendee');
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(others).toEqual([]);
    expect(attendee?.getFirstValue()).toBe('MAILTO:ana@example.org');
    expect(attendee?.getFirstParameter('rsvp')).toBe('TRUE');
    expect(attendee?.getFirstParameter('partstat')).toBe('NEEDS-ACTION');
    expect(event.getFirstPropertyValue('organizer')).toBe('mailto:rsvp+abc@rollcall.example');
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  it('says what the person has answered already', () => {
    for (const status of ['ACCEPTED', 'TENTATIVE', 'DECLINED'] as const) {
      const event = eventOf(sent({ attendee: { name: 'Ana', email: 'ana@example.org', status } }));
      expect(event.getFirstProperty('attendee')?.getFirstParameter('partstat')).toBe(status);
    }
  });

  it('cancels the meeting for everybody only where it is cancelled', () => {
    const method = 'CANCEL';
    const cancelled = eventOf(sent({ method, event: anEvent({ status: 'CANCELLED', sequence: 2 }) }));
    expect(cancelled.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled.getFirstPropertyValue('sequence')).toBe(2);
    expect(cancelled.getFirstProperty('attendee')?.getFirstParameter('rsvp')).toBeUndefined();
    expect(eventOf(sent({ method })).getFirstPropertyValue('status')).toBeNull();
  });

  it('keeps names with quotes and line breaks from becoming anything else', () => {
    const name = 'Ana "Nita", Diaz; MD:\r\nATTENDEE:mailto:eve@example.org';
    const organizer = { name, email: 'rsvp@rollcall.example' };
    const event = eventOf(sent({ organizer, attendee: { name, email: 'ana@example.org', status: 'ACCEPTED' } }));
    const kept = name.replace('\r\n', '\n');
    expect(event.getAllProperties('attendee')).toHaveLength(1);
    expect(event.getFirstProperty('attendee')?.getFirstParameter('cn')).toBe(kept);
    expect(event.getFirstProperty('organizer')?.getFirstParameter('cn')).toBe(kept);
  });
});
