import { describe, expect, it } from 'vitest';
import { emptyValues, type FormValues } from './form-values.ts';
import { differences, merged } from './merge.ts';

const base: FormValues = {
  ...emptyValues,
  title: 'Rent control',
  day: '2026-11-24',
  time: '19:00',
  placeName: 'Library',
};

describe('two organizers who change one meeting', () => {
  it('keeps what only I changed and takes what only they changed', () => {
    const theirs = { ...base, placeName: 'Union hall' };
    const mine = { ...base, title: 'How to win rent control' };
    expect(differences(base, theirs, mine)).toEqual([
      { part: 'title', suggested: 'mine' },
      { part: 'placeName', suggested: 'theirs' },
    ]);
  });

  it('suggests nothing where both changed the same, and is silent where both changed it alike', () => {
    const theirs = { ...base, time: '18:00', capacity: 40 };
    const mine = { ...base, time: '18:30', capacity: 40 };
    expect(differences(base, theirs, mine)).toEqual([{ part: 'start', suggested: null }]);
  });

  it('takes the day and the time of a start from one side together', () => {
    const theirs = { ...base, day: '2026-11-25', time: '18:00' };
    const mine = { ...base, day: '2026-11-26', time: '20:00', title: 'Mine' };
    expect(merged(theirs, mine, { start: 'mine', title: 'theirs' })).toEqual({
      ...base,
      day: '2026-11-26',
      time: '20:00',
    });
  });

  it('loses nothing of theirs where nothing of mine is chosen', () => {
    const theirs = { ...base, description: 'Bring a friend' };
    expect(merged(theirs, base, {})).toEqual(theirs);
  });
});
