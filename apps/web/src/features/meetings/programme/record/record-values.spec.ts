import { describe, expect, it } from 'vitest';
import { requestOf, valuesOf } from './record-values.ts';

const record = {
  itemId: '019abcde-0000-7000-8000-000000000001',
  minutes: 'Long talk',
  decision: 'Yes',
  votes: { for: 3, against: 0, abstained: 1 },
  recordedAt: '2026-11-24T01:00:00Z',
  version: 2,
};

describe('what is recorded of an item', () => {
  it('comes back as it was read', () => {
    const { minutes, decision, votes } = record;
    expect(requestOf(valuesOf(record))).toEqual({ minutes, decision, votes });
  });

  it('has no votes where none were counted, and none of those left empty where some were', () => {
    expect(requestOf(valuesOf(undefined))).toEqual({ minutes: '', decision: '', votes: null });
    expect(requestOf({ ...valuesOf(undefined), votes: { for: 12, against: '', abstained: '' } }).votes).toEqual({
      for: 12,
      against: 0,
      abstained: 0,
    });
  });
});
