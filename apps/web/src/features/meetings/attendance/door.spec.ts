import type { MeetingPerson } from '@rollcall/contract/meetings';
import { describe, expect, it } from 'vitest';
import { recorded, sought } from './door.ts';

const person = (personId: string, givenName: string, familyName: string, more: Partial<MeetingPerson> = {}) =>
  ({
    personId,
    givenName,
    familyName,
    homeBranch: 'Chicago',
    status: 'going',
    guests: 0,
    place: null,
    answeredAt: null,
    came: false,
    ...more,
  }) satisfies MeetingPerson;

const jose = person('1', 'José', 'Peña');
const mei = person('2', 'Mei-Ling', 'Tsai', { came: true });
const amara = person('3', 'Amara', 'Okafor', { status: 'maybe' });

describe('the list at the door', () => {
  it('finds José by "pena jose", and nobody by a name that is not there', () => {
    expect(sought([jose, mei, amara], 'all', 'pena jose')).toEqual([jose]);
    expect(sought([jose, mei, amara], 'all', 'pena mei')).toEqual([]);
  });

  it('shows as missing only who said going and is not here', () => {
    expect(sought([jose, mei, amara], 'missing', '')).toEqual([jose]);
    expect(sought([jose, mei, amara], 'here', '')).toEqual([mei]);
  });

  it('adds who walks in, once', () => {
    const walkIn = person('4', 'Jo', 'Petrakis', { status: null });
    const once = recorded([jose], walkIn, true);
    expect(once.map(({ personId, came }) => [personId, came])).toEqual([
      ['4', true],
      ['1', false],
    ]);
    expect(recorded(once, walkIn, true)).toEqual(once);
  });
});
