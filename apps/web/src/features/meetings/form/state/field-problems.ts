import { ApiError } from '@rollcall/contract/client';
import { scheduleMeeting } from '@rollcall/contract/meetings';
import type { IntlShape } from 'react-intl';
import { fieldErrorsOf } from '../../../../app/forms/field-errors.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { type FormValues, requestOf } from '../form-values.ts';
import { repeatFault, ruleFault } from '../repeat/repeat-fault.ts';
import { NoDateError } from '../series/series-values.ts';

/** Fields of the request as the form shows them: day and time are one start, campaign and area one subject. */
export type FieldName = keyof FormValues | 'start' | 'subject';
export type FieldErrors = Partial<Record<FieldName, string>>;

const shownAt: Record<string, FieldName> = {
  startsAtLocal: 'start',
  campaignId: 'subject',
  priorityAreaId: 'subject',
  rule: 'repeat',
  exceptDays: 'repeat',
  extra: 'repeat',
};

const fieldOf = (path: string): FieldName => {
  const name = path.split('.')[0] ?? '';
  return shownAt[name] ?? (name as FieldName);
};

/** What is wrong before anything is sent, by the same schema that the server reads. */
export const findFaults = (intl: IntlShape, values: FormValues): FieldErrors => {
  const faults: FieldErrors = {};
  if (!values.day || !values.time) faults.start = intl.formatMessage({ id: 'form.start.missing' });
  const repeat = repeatFault(values.repeat, values.day);
  if (repeat) faults.repeat = intl.formatMessage({ id: repeat });
  const parsed = scheduleMeeting.safeParse(requestOf(values));
  for (const issue of parsed.error?.issues ?? []) {
    const field = fieldOf(String(issue.path[0]));
    if (field in faults) continue;
    const most = issue.code === 'too_big' ? Number(issue.maximum) : 0;
    faults[field] =
      most > 0 && issue.code === 'too_big' && issue.origin === 'string'
        ? intl.formatMessage({ id: 'form.too-long' }, { most })
        : intl.formatMessage({ id: faultIds[field] ?? 'form.refused' });
  }
  return faults;
};

const faultIds: Partial<Record<FieldName, FormatjsIntl.Message['ids']>> = {
  title: 'form.title.missing',
  start: 'form.start.missing',
  placeName: 'form.place.missing',
  onlineUrl: 'form.link.bad',
  capacity: 'form.capacity.bad',
  onlineCapacity: 'form.capacity.bad',
  durationMinutes: 'form.length.bad',
};

/** What was refused, here or by the server, at the fields that it is about. */
export const refusedFields = (intl: IntlShape, error: unknown): FieldErrors => {
  if (error instanceof NoDateError) return { repeat: intl.formatMessage({ id: 'repeat.no-date' }) };
  const fault = ruleFault(error);
  if (fault) return { repeat: intl.formatMessage({ id: fault }) };
  return Object.fromEntries(Object.entries(fieldErrorsOf(error)).map(([path, words]) => [fieldOf(path), words]));
};

/** What went wrong with the whole, in words: faults that the form found itself are no failure of the server. */
export const savingProblem = (intl: IntlShape, error: Error): string =>
  error instanceof ApiError || Object.keys(refusedFields(intl, error)).length === 0
    ? problemWords(intl, error)
    : intl.formatMessage({ id: 'problem.invalid' });
