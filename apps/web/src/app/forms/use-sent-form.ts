import type { useForm } from '@mantine/form';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { fieldErrorsOf } from './field-errors.ts';
import { problemWords } from '../states/problem-words.ts';

type Form<T extends Record<string, unknown>> = Pick<
  ReturnType<typeof useForm<T>>,
  'setErrors' | 'getInputNode' | 'getValues'
>;

/**
 * Sends a form once at a time. What the server refuses stands at its fields, by `fieldOf`, and in words below;
 * what was typed stays.
 */
export const useSentForm = <T extends Record<string, unknown>>(form: Form<T>, fieldOf: (path: string) => string) => {
  const intl = useIntl();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const focusFirst = (errors: Record<string, unknown>) => {
    // The fields are listed in the order in which they are seen.
    const first = Object.keys(form.getValues()).find((field) => field in errors);
    if (first) form.getInputNode(first)?.focus();
  };
  const send = async (request: () => Promise<void>) => {
    setSending(true);
    setProblem(null);
    try {
      await request();
    } catch (error) {
      const errors = Object.fromEntries(
        Object.entries(fieldErrorsOf(error)).map(([path, message]) => [fieldOf(path), message]),
      );
      form.setErrors(errors);
      focusFirst(errors);
      setProblem(problemWords(intl, error));
    } finally {
      setSending(false);
    }
  };
  return { sending, problem, send, focusFirst };
};
