import { scheduleMeeting } from '@rollcall/contract/meetings';
import { describe, expect, it } from 'vitest';
import { changeOf, emptyValues, type FormValues, requestOf } from './form-values.ts';

const filled: FormValues = {
  ...emptyValues,
  title: 'What would it take to win rent control?',
  day: '2026-11-24',
  placeName: 'Pilsen Community Center',
};

describe('the form of a meeting', () => {
  it('becomes a request that the contract accepts', () => {
    expect(scheduleMeeting.safeParse(requestOf(filled)).success).toBe(true);
  });

  it('sends what is left empty as nothing, not as empty text', () => {
    const request = requestOf({ ...filled, placeAddress: '  ' });
    expect(request).toMatchObject({ placeAddress: null, onlineUrl: null, capacity: null, campaignId: null });
    expect(request).not.toHaveProperty('repeatedTime');
  });

  it('becomes a request that the contract refuses without a place and a link', () => {
    const refused = scheduleMeeting.safeParse(requestOf({ ...filled, placeName: '' }));
    expect(refused.error?.issues[0]?.path).toEqual(['placeName']);
  });

  it('says which of two hours is meant only where that was asked', () => {
    expect(requestOf({ ...filled, repeatedTime: 'second' }).repeatedTime).toBe('second');
  });

  it('sends only what was changed', () => {
    expect(changeOf(filled, { ...filled, capacity: 60, time: '18:30' })).toEqual({
      capacity: 60,
      startsAtLocal: '2026-11-24T18:30',
    });
    expect(changeOf(filled, filled)).toEqual({});
  });

  it('takes away a capacity by sending null', () => {
    expect(changeOf({ ...filled, capacity: 60 }, filled)).toEqual({ capacity: null });
  });
});
