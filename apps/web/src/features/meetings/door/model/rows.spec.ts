import type { CheckIn, DoorPerson } from '@rollcall/contract/meetings/door';
import { readCode } from '@rollcall/contract/meetings/door';
import { describe, expect, it } from 'vitest';
import { rowsOf, sought } from './rows.ts';
import { readWalkIn } from './walk-in.ts';

const person = (
  personId: string,
  givenName: string,
  familyName: string,
  more: Partial<DoorPerson> = {},
): DoorPerson => ({
  personId,
  givenName,
  familyName,
  homeBranch: 'Chicago',
  status: 'going',
  guests: 0,
  mode: 'room',
  came: false,
  checkIns: [],
  code: null,
  ...more,
});
const jose = person('1', 'José', 'Peña');
const mei = person('2', 'Mei-Ling', 'Tsai', { came: true, checkIns: ['a'] });
const amara = person('3', 'Amara', 'Okafor', { status: 'maybe' });
const at = '2026-11-24T01:00:00Z';
const waiting = (...marks: CheckIn[]) => marks.map((mark) => ({ mark, name: '', problem: null }));
const names = (people: { givenName: string }[]) => people.map(({ givenName }) => givenName);

describe('the list at the door', () => {
  const { rows } = rowsOf({ people: [jose, mei, amara], others: [] }, []);

  it('finds José by "pena jose", and nobody by a name that is not there', () => {
    expect(names(sought(rows, 'all', 'pena jose'))).toEqual(['José']);
    expect(sought(rows, 'all', 'pena mei')).toEqual([]);
  });

  it('shows as missing only who said going and is not here', () => {
    expect(names(sought(rows, 'missing', ''))).toEqual(['José']);
    expect(names(sought(rows, 'here', ''))).toEqual(['Mei-Ling']);
  });

  it('moves somebody of the branch onto the list when they are marked', () => {
    const marked = rowsOf({ people: [jose], others: [amara] }, waiting({ id: 'x', at, way: 'list', personId: '3' }));
    expect([names(marked.rows), names(marked.others)]).toEqual([['José', 'Amara'], []]);
  });

  it('keeps somebody here whom another device has marked, when only the own mark is taken back', () => {
    const back = (takesBack: string[]) => waiting({ id: 'y', at, way: 'back', personId: '2', takesBack });
    const own = rowsOf({ people: [mei], others: [] }, [
      ...waiting({ id: 'x', at, way: 'list', personId: '2' }),
      ...back(['x']),
    ]);
    expect(own.rows[0]).toMatchObject({ came: true, checkIns: ['a'] });
    expect(rowsOf({ people: [mei], others: [] }, back(['a'])).rows[0]).toMatchObject({ came: false, waiting: true });
  });
});

describe('who walks in', () => {
  const read = (name: string, contact = '', consent = false) => readWalkIn({ name, contact, consent });

  it('is a name, and an address or a number with leave to use it', () => {
    expect(read(' Jo  van der Berg ')).toEqual({ givenName: 'Jo', familyName: 'van der Berg' });
    expect(read('Jo', 'jo@walk.example', true)).toMatchObject({ email: 'jo@walk.example', consent: 'door-1' });
    expect(read('Jo', '(312) 555-0177', true)).toMatchObject({ phone: '(312) 555-0177' });
  });

  it('is not nobody, and not what cannot be reached or was not agreed to', () => {
    expect([read(' '), read('Jo', 'jo@', true), read('Jo', '555-0177', true)]).toEqual(['name', 'contact', 'contact']);
    expect(read('Jo', 'jo@walk.example')).toBe('consent');
  });
});

describe('a code as people type it', () => {
  it('may have hyphens, small letters, and letters that look like digits', () => {
    expect(readCode('abcd-12l4 efgo')).toBe('ABCD1214EFG0');
    expect([readCode('ABCD1234EFG'), readCode('José Peña Ruiz'), readCode('')]).toEqual([null, null, null]);
  });
});
