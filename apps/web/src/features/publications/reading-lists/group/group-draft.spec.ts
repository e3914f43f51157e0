import { describe, expect, it } from 'vitest';
import { faultsOf, newGroup, requestOf } from './group-draft.ts';

const branch = '019abcde-0000-7000-8000-000000000001';

describe('the draft of a study group', () => {
  it('says when it begins by the clock on the wall, and which days are left out', () => {
    const draft = { ...newGroup(branch), day: '2026-12-01', placeName: ' Hall ', skipDays: '2026-12-22, 2026-12-29 ' };
    expect(requestOf(draft)).toMatchObject({
      startsAtLocal: '2026-12-01T19:00',
      skipDays: ['2026-12-22', '2026-12-29'],
      placeName: 'Hall',
      onlineUrl: null,
    });
    expect(faultsOf(draft)).toEqual({});
  });

  it('names what is wrong at the fields of the form', () => {
    const wrong = { ...newGroup(branch), skipDays: 'Christmas', durationMinutes: '' as const };
    expect(Object.keys(faultsOf(wrong)).sort()).toEqual(['day', 'durationMinutes', 'placeName', 'skipDays']);
    expect(Object.keys(faultsOf({ ...newGroup(branch), day: '2026-12-01' }))).toEqual(['placeName']);
  });
});
