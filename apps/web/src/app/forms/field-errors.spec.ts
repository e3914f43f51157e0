import { startCampaign } from '@rollcall/contract/campaigns';
import { ApiError } from '@rollcall/contract/client';
import type { ProblemCode } from '@rollcall/contract/problem';
import { createIntl } from 'react-intl';
import { afterEach, describe, expect, it } from 'vitest';
import spanish from '../../messages/es.json' with { type: 'json' };
import { speakBy, spokenIntl } from '../language/spoken.ts';
import { fieldErrorsOf, issueErrorsOf } from './field-errors.ts';

type Errors = { path: string; message: string; in?: 'body' | 'query' }[];
const problem = (errors: Errors, code: ProblemCode = 'invalid') =>
  new ApiError(400, { type: 'about:blank', title: 'Invalid', status: 400, code, errors });

const english = spokenIntl();
afterEach(() => speakBy(english));

describe('the errors of a form', () => {
  it('stand at the fields that a problem names', () => {
    expect(fieldErrorsOf(problem([{ path: 'endsOn', message: 'must be after the start' }]))).toEqual({
      endsOn: 'Must be after the start.',
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
    expect(issueErrorsOf(checked.error?.issues ?? [])).toEqual({ endsOn: 'Must be after the start.' });
  });

  it('are said by the code where the problem has one of its own, and never in words that nobody wrote for people', () => {
    const slug = { path: 'slug', message: 'The slug is taken' };
    expect(fieldErrorsOf(problem([slug], 'slug-taken'))).toEqual({ slug: 'This short name is taken.' });
    expect(fieldErrorsOf(problem([{ path: 'rule', message: 'Rules with BYHOUR are not supported.' }]))).toEqual({
      rule: 'Something in the form is not right.',
    });
  });

  it('are in the language that is shown, with the numbers in them, whoever refuses and by whichever check', () => {
    speakBy(createIntl({ locale: 'es-US', messages: spanish }));
    const draft = { title: 'a'.repeat(300), priorityAreaId: '', branchId: 7, startsOn: '2026-02-30' };
    const { issues = [] } = startCampaign.safeParse(draft).error ?? {};
    const words = {
      title: 'Puede tener 200 caracteres como máximo.',
      priorityAreaId: 'Hay que llenarlo.',
      branchId: 'Debe ser un texto.',
      startsOn: 'No existe ese día.',
    };
    expect(issueErrorsOf(issues)).toEqual(words);
    const sent = issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    expect(fieldErrorsOf(problem(sent))).toEqual(words);
  });

  it('say the first that is wrong with a field', () => {
    const both = [
      { path: 'on', message: 'must be given' },
      { path: 'on', message: 'must be after the start' },
    ];
    expect(fieldErrorsOf(problem(both))).toEqual({ on: 'Must be filled in.' });
  });
});
