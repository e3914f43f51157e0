import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { SESSIONS_AT_MOST } from '@rollcall/contract/publications/reading-lists';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAreas } from '../../../../app/data/use-areas.ts';
import { fieldErrorsOf } from '../../../../app/forms/field-errors.ts';
import { focusField } from '../../../../app/forms/focus-field.ts';
import { removeLine } from '../../../../app/forms/remove-line.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import classes from '../../publications.module.css';
import { faultsOf, type ListDraft, newSession, withoutBlanks } from './list-draft.ts';
import { SessionCard } from './session-card.tsx';

type Props = {
  initial: ListDraft;
  /** Where it may belong; null where that is settled. */
  places: { value: string; label: string }[] | null;
  sending: boolean;
  error: Error | null;
  onSend: (draft: ListDraft) => Promise<unknown>;
  note?: ReactNode;
  beside: ReactNode;
};

/** The form of a reading list with all its sessions. Errors stand at their fields, and what was typed stays. */
export const ReadingListForm = ({ initial, places, sending, error, onSend, note, beside }: Props) => {
  const intl = useIntl();
  const areas = useAreas();
  const form = useForm<ListDraft>({ mode: 'controlled', initialValues: initial });
  const refuse = (errors: Record<string, string>) => {
    form.setErrors(errors);
    focusField(Object.keys(errors));
  };
  const send = async () => {
    const draft = withoutBlanks(form.getValues());
    form.setValues(draft);
    const errors = faultsOf(draft);
    if (Object.keys(errors).length > 0) return refuse(errors);
    try {
      await onSend(draft);
    } catch (refused) {
      refuse(fieldErrorsOf(refused)); // what is about no field is shown from `error`
    }
  };
  const { sessions } = form.values;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput label={<FormattedMessage id="reading-lists.form.title" />} required {...form.getInputProps('title')} />
      <div className={classes.two}>
        {places && (
          <NativeSelect
            label={<FormattedMessage id="reading-lists.form.where" />}
            data={places}
            {...form.getInputProps('branchId')}
          />
        )}
        <NativeSelect
          label={<FormattedMessage id="publications.form.area" />}
          data={[
            { value: '', label: intl.formatMessage({ id: 'publications.form.area.none' }) },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.getInputProps('priorityAreaId')}
        />
      </div>
      <Textarea
        label={<FormattedMessage id="reading-lists.form.about" />}
        autosize
        minRows={2}
        {...form.getInputProps('about')}
      />
      <ol className={classes.sessions}>
        {sessions.map(({ id, title }, index) => (
          <SessionCard
            key={id}
            form={form}
            index={index}
            onMove={(to) => form.reorderListItem('sessions', { from: index, to })}
            onRemove={() =>
              removeLine(
                form,
                'sessions',
                index,
                <FormattedMessage id="reading-lists.session.removed" values={{ title }} />,
              )
            }
          />
        ))}
      </ol>
      {sessions.length < SESSIONS_AT_MOST && (
        <div>
          <Button variant="default" onClick={() => form.insertListItem('sessions', newSession())}>
            <FormattedMessage id="reading-lists.session.add" />
          </Button>
        </div>
      )}
      {note}
      <div role="alert">{error && !note && <p className={classes.problem}>{problemWords(intl, error)}</p>}</div>
      <div className={classes.send}>
        <Button type="submit" loading={sending}>
          <FormattedMessage id="reading-lists.form.save" />
        </Button>
        {beside}
      </div>
    </form>
  );
};
