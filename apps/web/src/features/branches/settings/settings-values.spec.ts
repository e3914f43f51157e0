import { describe, expect, it } from 'vitest';
import { changeOf, valuesOf } from './settings-values.ts';

const settings = {
  branchId: '019abcde-0000-7000-8000-000000000001',
  quorumPercent: null,
  remindDayBefore: true,
  remindTwoHours: true,
  thankThoseWhoCame: true,
  missThoseWhoDidNot: true,
  followUpNewcomers: true,
  version: 3,
};

describe('the settings of a branch', () => {
  it('that nobody touched send nothing', () => {
    expect(changeOf(settings, valuesOf(settings))).toEqual({});
    const withQuorum = { ...settings, quorumPercent: 35 };
    expect(changeOf(withQuorum, valuesOf(withQuorum))).toEqual({});
  });

  it('send what was changed, and a quorum only where one is needed', () => {
    const values = { ...valuesOf(settings), remindTwoHours: false, hasQuorum: true, quorumPercent: 30 };
    expect(changeOf(settings, values)).toEqual({ remindTwoHours: false, quorumPercent: 30 });
    const none = { ...valuesOf({ ...settings, quorumPercent: 30 }), hasQuorum: false };
    expect(changeOf({ ...settings, quorumPercent: 30 }, none)).toEqual({ quorumPercent: null });
  });
});
