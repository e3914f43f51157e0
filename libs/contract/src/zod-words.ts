import { z } from 'zod';

const isNothing = (input: unknown) => input === undefined || input === null || input === '';

const types: Partial<Record<string, string>> = {
  string: 'must be a text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be yes or no',
  array: 'must be a list',
};

const formats: Partial<Record<string, string>> = {
  date: 'must be a day of the calendar',
  datetime: 'must be a day and a time',
  url: 'must be a link',
};

const atLeast = (origin: string, bound: number | bigint) => {
  if (origin !== 'string' && origin !== 'array') return `must be at least ${bound}`;
  if (bound === 1) return 'must not be empty';
  return origin === 'string' ? `must have at least ${bound} characters` : `must have at least ${bound} entries`;
};

const atMost = (origin: string, bound: number | bigint) => {
  if (origin === 'string') return `must have at most ${bound} characters`;
  return origin === 'array' ? `must have at most ${bound} entries` : `must be at most ${bound}`;
};

/** One sentence for whatever a check of Zod's refuses that has no words of its own. It goes on after the field's name. */
const wordsOf = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'too_small':
      return atLeast(issue.origin, issue.minimum);
    case 'too_big':
      return atMost(issue.origin, issue.maximum);
    case 'unrecognized_keys':
      return 'has a field that is not known';
  }
  if (isNothing(issue.input)) return 'must be given';
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? 'cannot be read';
    case 'invalid_format':
      return formats[issue.format] ?? 'cannot be read';
    case 'invalid_value':
      return 'must be one of the choices';
    default:
      return 'cannot be read';
  }
};

// For every schema: forms show the sentence, in the reader's language, beside the field.
z.config({ customError: wordsOf });
