import { describe, expect, it } from 'vitest';
import { sampleDetail } from '../public.samples.ts';
import { eventThing } from './things.ts';

const event = (over: Parameters<typeof sampleDetail>[0] = {}) =>
  eventThing('https://rollcall.example', sampleDetail(over));

describe('a meeting as schema.org knows it', () => {
  it('starts and ends by the clock of its place, with the offset of that day', () => {
    expect(event()).toMatchObject({ startDate: '2026-11-24T19:00:00-06:00', endDate: '2026-11-24T21:00:00-06:00' });
    const summer = { startsAt: '2026-07-01T00:00:00Z', endsAt: '2026-07-01T02:00:00Z' };
    expect(event(summer)).toMatchObject({ startDate: '2026-06-30T19:00:00-05:00' });
  });

  it('is scheduled, or cancelled', () => {
    expect(event()['eventStatus']).toBe('https://schema.org/EventScheduled');
    expect(event({ cancelledAt: '2026-11-20T00:00:00Z' })['eventStatus']).toBe('https://schema.org/EventCancelled');
  });

  it.each([
    ['in a place and online', {}, 'Mixed', ['Place', 'VirtualLocation']],
    ['in a place alone', { isOnline: false }, 'Offline', ['Place']],
    ['online alone', { placeName: null, placeAddress: null }, 'Online', ['VirtualLocation']],
  ])('is held %s', (_, over, mode, kinds) => {
    const thing = event(over);
    expect(thing['eventAttendanceMode']).toBe(`https://schema.org/${mode}EventAttendanceMode`);
    expect((thing['location'] as { '@type': string }[]).map((place) => place['@type'])).toEqual(kinds);
  });

  it('counts guests among the places taken, and names no capacity where there is none', () => {
    const room = event({ isOnline: false });
    expect(room).toMatchObject({ maximumAttendeeCapacity: 60, remainingAttendeeCapacity: 22 });
    expect(event({ isOnline: false, capacity: null })).not.toHaveProperty('maximumAttendeeCapacity');
  });

  it('counts the room and the line by themselves, and in all where both end somewhere', () => {
    const both = event({ onlineCapacity: 100, onlinePlacesLeft: 90 });
    expect(both).toMatchObject({ maximumPhysicalAttendeeCapacity: 60, maximumVirtualAttendeeCapacity: 100 });
    expect(both).toMatchObject({ maximumAttendeeCapacity: 160, remainingAttendeeCapacity: 112 });
    expect(event()).toMatchObject({ maximumPhysicalAttendeeCapacity: 60 });
    expect(event()).not.toHaveProperty('maximumAttendeeCapacity');
  });
});
