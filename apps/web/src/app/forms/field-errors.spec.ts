import { startCampaign } from '@rollcall/contract/campaigns';
import { ApiError } from '@rollcall/contract/client';
import { describe, expect, it } from 'vitest';
import { fieldErrorsOf, issueErrorsOf } from './field-errors.ts';

const problem = (errors: { path: string; message: string; in?: 'body' | 'query' }[]) =>
  new ApiError(400, { type: 'about:blank', title: 'Invalid', status: 400, code: 'invalid', errors });

describe('the errors of a form', () => {
  it('stand at the fields that a problem names', () => {
    expect(fieldErrorsOf(problem([{ path: 'endsOn', message: 'must be after the start' }]))).toEqual({
      endsOn: 'Must be after the start',
    });
  });

  it('leave out what is not of the form', () => {
    expect(fieldErrorsOf(problem([{ path: 'cursor', message: 'is not ours', in: 'query' }]))).toEqual({});
  });

  it('are none for a failure that names no field', () => {
    expect(fieldErrorsOf(new Error('away'))).toEqual({});
  });

  it('are the same when the contract refuses before the server does', () => {
    const checked = startCampaign.safeParse({
      title: 'Rent',
      priorityAreaId: '0199a000-0000-7000-8000-000000000001',
      branchId: null,
      startsOn: '2026-11-23',
      endsOn: '2026-11-23',
    });
    expect(issueErrorsOf(checked.error?.issues ?? [])).toEqual({ endsOn: 'Must be after the start' });
  });
});
