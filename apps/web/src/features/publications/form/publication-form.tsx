import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fieldErrorsOf } from '../../../app/forms/field-errors.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import classes from '../publications.module.css';
import { faultsOf, type PublicationDraft, shownErrors } from './publication-draft.ts';
import { PublicationFields } from './publication-fields.tsx';

type Props = {
  initial: PublicationDraft;
  sending: boolean;
  /** What was refused as a whole. */
  error: Error | null;
  onSend: (draft: PublicationDraft) => Promise<unknown>;
  /** What stands above the buttons. */
  note?: ReactNode;
  /** What stands beside them. */
  beside: ReactNode;
};

/** The form of a publication. Errors stand at their fields, and what was typed stays. */
export const PublicationForm = ({ initial, sending, error, onSend, note, beside }: Props) => {
  const intl = useIntl();
  const form = useForm<PublicationDraft>({ mode: 'controlled', initialValues: initial, validate: faultsOf });
  const focusFirst = (errors: Record<string, unknown>) => {
    const first = Object.keys(form.getValues()).find((field) => field in errors);
    if (first) form.getInputNode(first)?.focus();
  };
  const send = async (draft: PublicationDraft) => {
    try {
      await onSend(draft);
    } catch (refused) {
      const errors = shownErrors(fieldErrorsOf(refused));
      form.setErrors(errors);
      focusFirst(errors); // what is about no field is shown from `error`
    }
  };
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((draft) => void send(draft), focusFirst)}>
      <PublicationFields form={form} />
      {note}
      <div role="alert">{error && !note && <p className={classes.problem}>{problemWords(intl, error)}</p>}</div>
      <div className={classes.send}>
        <Button type="submit" loading={sending}>
          <FormattedMessage id="publications.form.save" />
        </Button>
        {beside}
      </div>
    </form>
  );
};
