import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { findFaults, refusedFields } from './field-problems.ts';
import { type FormValues, sameValue } from '../form-values.ts';
import { showFault } from './show-fault.ts';
import { forgetDraft, readDraft, useDraft } from './use-draft.ts';

/** The state of the form: what is typed, what is wrong with it, and the draft that outlives the page. */
export const useMeetingForm = (initial: FormValues, draftName: string) => {
  const intl = useIntl();
  const [restored, setRestored] = useState(() => readDraft(draftName));
  const form = useForm<FormValues>({
    mode: 'controlled',
    initialValues: restored ?? initial,
    validate: (values) => findFaults(intl, values),
  });
  const dirty = Object.entries(form.values).some(
    ([field, value]) => !sameValue(value, initial[field as keyof FormValues]),
  );
  useDraft(draftName, form.values, dirty);
  return {
    form,
    restored: restored !== undefined,
    /** Throws away what was typed. */
    startAfresh: () => {
      forgetDraft(draftName);
      setRestored(undefined);
      form.setValues(initial);
      form.clearErrors();
    },
    /** Puts what the server refused at its fields, and leads to the first of them. */
    showRefused: (error: Error) => {
      const refused = refusedFields(intl, error);
      form.setErrors(refused);
      requestAnimationFrame(() => showFault(refused));
    },
    /** To be called when it is saved. */
    forget: () => forgetDraft(draftName),
  };
};

export type MeetingFormState = ReturnType<typeof useMeetingForm>['form'];
