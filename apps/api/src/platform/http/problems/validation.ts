import type { z } from 'zod';
import { type FieldError, ProblemException } from '../problem.exception.ts';

const AT_MOST = 50; // a body of thousands of wrong items is not answered with thousands of errors

/** One line a field; an unknown field is named itself, not the object that holds it. */
const fieldsOf = (issue: z.core.$ZodIssue, part: FieldError['in']): FieldError[] => {
  const path = issue.path.map(String);
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a known field', in: part }))
    : [{ path: path.join('.'), message: issue.message, in: part }];
};

/** The value as the schema gives it, or a problem that names the fields. */
export function validate<S extends z.ZodType>(schema: S, value: unknown, part: FieldError['in']): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.slice(0, AT_MOST).flatMap((issue) => fieldsOf(issue, part));
  throw new ProblemException(400, 'invalid', { errors: errors.slice(0, AT_MOST) });
}
