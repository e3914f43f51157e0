import type { Meeting, OwnRsvp } from '@rollcall/contract/meetings';
import { describe, expect, it } from 'vitest';
import { expectedRsvp, patchMeeting, wishOf, withAnswer } from './answered.ts';
import { allPlacesLeft, isFull, modesOf, placesLeft, placesOf } from './places.ts';

const counts = { going: 8, guests: 1, online: 0, maybe: 2, declined: 0, waitlisted: 0, came: 0 };
const meeting = (more: Partial<Meeting> = {}) =>
  ({
    id: 'one',
    placeName: 'Library',
    isOnline: false,
    capacity: 10,
    onlineCapacity: null,
    counts,
    ownRsvp: null,
    ...more,
  }) as Meeting;
const going = (guests = 0, mode: OwnRsvp['mode'] = 'room'): OwnRsvp => ({ status: 'going', guests, place: null, mode });

describe('what an answer will most likely become', () => {
  it('gives the last place, and the first place in line to who comes after', () => {
    expect(expectedRsvp(meeting(), { status: 'going', guests: 0 })).toEqual(going());
    expect(expectedRsvp(meeting(), { status: 'going', guests: 1 })).toEqual({
      status: 'waitlisted',
      guests: 1,
      place: 1,
      mode: 'room',
    });
  });

  it('overtakes nobody who waits, though a place is free', () => {
    const waiting = meeting({ counts: { ...counts, waitlisted: 2 } });
    expect(isFull(waiting, 'room')).toBe(true);
    expect(expectedRsvp(waiting, { status: 'going', guests: 0 })).toEqual({
      status: 'waitlisted',
      guests: 0,
      place: 3,
      mode: 'room',
    });
  });

  it('keeps the place in line of who waits already', () => {
    const own: OwnRsvp = { status: 'waitlisted', guests: 0, place: 2, mode: 'room' };
    const waiting = meeting({ ownRsvp: own, counts: { ...counts, waitlisted: 2 } });
    expect(expectedRsvp(waiting, { status: 'going', guests: 1 })).toEqual({ ...own, guests: 1 });
  });

  it('keeps the place of who is going where a guest does not fit', () => {
    const full = meeting({ capacity: 9, ownRsvp: going() });
    expect(expectedRsvp(full, { status: 'going', guests: 1 })).toEqual(going());
  });

  it('lets who declines bring nobody', () => {
    expect(expectedRsvp(meeting(), { status: 'declined', guests: 3 })).toEqual({
      status: 'declined',
      guests: 0,
      place: null,
      mode: 'room',
    });
  });

  it('has room for all where no capacity is said', () => {
    const open = meeting({ capacity: null });
    expect(isFull(open, 'room')).toBe(false);
    expect(expectedRsvp(open, { status: 'going', guests: 10 })).toEqual(going(10));
  });
});

describe('a meeting in a room and online', () => {
  const hybrid = (more: Partial<Meeting> = {}) => meeting({ isOnline: true, onlineCapacity: 5, ...more });

  it('counts the places of each side by themselves', () => {
    const some = hybrid({ counts: { ...counts, online: 2 } });
    expect(modesOf(some)).toEqual(['room', 'online']);
    expect([placesLeft(some, 'room'), placesLeft(some, 'online')]).toEqual([3, 3]);
    expect([placesOf(some), allPlacesLeft(some)]).toEqual([15, 6]);
    expect(placesOf(hybrid({ onlineCapacity: null }))).toBeNull();
  });

  it('has a place online where the room is full and people wait for it', () => {
    const full = hybrid({ capacity: 9, counts: { ...counts, waitlisted: 2 } });
    expect(expectedRsvp(full, { status: 'going', guests: 0 })).toMatchObject({ status: 'waitlisted', mode: 'room' });
    expect(expectedRsvp(full, { status: 'going', guests: 0, mode: 'online' })).toEqual(going(0, 'online'));
  });

  it('keeps the place of who is going where the other side is full', () => {
    const own = going(0, 'online');
    const full = hybrid({ capacity: 7, counts: { ...counts, online: 2 }, ownRsvp: own });
    expect(expectedRsvp(full, { ...wishOf(own), mode: 'room' })).toEqual(own);
  });

  it('moves a person and the guests from one side to the other', () => {
    const before = hybrid({ ownRsvp: going(1) });
    expect(withAnswer(before, going(1, 'online')).counts).toEqual({ ...counts, online: 2 });
  });

  it('is online alone where no room is named', () => {
    expect(modesOf(meeting({ placeName: null, isOnline: true }))).toEqual(['online']);
  });
});

describe('a meeting with another answer', () => {
  it('counts a person and the guests once, under the new answer', () => {
    const before = meeting({ ownRsvp: going(1) });
    expect(withAnswer(before, { status: 'maybe', guests: 1, place: null, mode: 'room' }).counts).toEqual({
      ...counts,
      going: 7,
      guests: 0,
      maybe: 3,
    });
    expect(withAnswer(withAnswer(before, going(3)), going(1))).toEqual(before);
  });
});

describe('a meeting in cached data', () => {
  const change = (m: Meeting) => withAnswer(m, going());
  const other = meeting({ id: 'two' });

  it('is changed alone, in pages of a list, and within a home', () => {
    const changed = change(meeting());
    expect(patchMeeting(meeting(), 'one', change)).toEqual(changed);
    expect(patchMeeting({ pages: [{ items: [other, meeting()], nextCursor: null }] }, 'one', change)).toEqual({
      pages: [{ items: [other, changed], nextCursor: null }],
    });
    expect(patchMeeting({ memberCount: 3, nextMeeting: meeting() }, 'one', change)).toEqual({
      memberCount: 3,
      nextMeeting: changed,
    });
  });

  it('leaves data alone that does not hold it', () => {
    const page = { items: [other], nextCursor: null };
    expect(patchMeeting(page, 'one', change)).toBe(page);
    expect(patchMeeting(undefined, 'one', change)).toBeUndefined();
  });
});
