import { ApiError } from '@rollcall/contract/client';
import { scheduleMeeting } from '@rollcall/contract/meetings';
import type { IntlShape } from 'react-intl';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { type FormValues, requestOf } from '../form-values.ts';

/** Fields of the request as the form shows them: day and time are one start, campaign and area one subject. */
export type FieldName = keyof FormValues | 'start' | 'subject';
export type FieldErrors = Partial<Record<FieldName, string>>;

const fieldOf = (path: string): FieldName => {
  if (path === 'startsAtLocal') return 'start';
  if (path === 'campaignId' || path === 'priorityAreaId') return 'subject';
  return path as FieldName;
};

/** What is wrong before anything is sent, by the same schema that the server reads. */
export const findFaults = (intl: IntlShape, values: FormValues): FieldErrors => {
  const faults: FieldErrors = {};
  if (!values.day || !values.time) faults.start = intl.formatMessage({ id: 'form.start.missing' });
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
  durationMinutes: 'form.length.bad',
};

/** What the server refused, at the fields that it named. */
export const refusedFields = (intl: IntlShape, error: unknown): FieldErrors => {
  if (!(error instanceof ApiError)) return {};
  const { code, errors = [] } = error.problem;
  const words = (message: string) => (code === 'invalid' ? message : problemWords(intl, error));
  return Object.fromEntries(
    errors.filter(({ in: where = 'body' }) => where === 'body').map((e) => [fieldOf(e.path), words(e.message)]),
  );
};
