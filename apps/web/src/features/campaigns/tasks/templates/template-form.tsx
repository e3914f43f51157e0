import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { TEMPLATE_TASKS_AT_MOST } from '@rollcall/contract/campaigns/task-templates';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fieldErrorsOf } from '../../../../app/forms/field-errors.ts';
import { focusField } from '../../../../app/forms/focus-field.ts';
import { removeLine } from '../../../../app/forms/remove-line.tsx';
import { languages, ownName } from '../../../../app/language/catalogs.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { faultWords } from './fault-words.ts';
import { faultsOf, newTask, placed, type TemplateDraft } from './template-draft.ts';
import { TemplateItem } from './template-item.tsx';
import classes from './templates.module.css';

type Props = {
  initial: TemplateDraft;
  /** For whom it may be written; null where that is settled. */
  places: { value: string; label: string }[] | null;
  sending: boolean;
  error: Error | null;
  onSend: (draft: TemplateDraft) => Promise<unknown>;
  note?: ReactNode;
  beside?: ReactNode;
};

/** The form of a template with all its tasks. Errors stand at their fields, and what was typed stays. */
export const TemplateForm = ({ initial, places, sending, error, onSend, note, beside }: Props) => {
  const intl = useIntl();
  const form = useForm<TemplateDraft>({ mode: 'controlled', initialValues: initial });
  const refuse = (errors: Record<string, string>) => {
    form.setErrors(faultWords(intl, errors));
    focusField(Object.keys(errors));
  };
  const send = async () => {
    const draft = form.getValues();
    const errors = faultsOf(draft);
    if (Object.keys(errors).length > 0) return refuse(errors);
    try {
      await onSend(draft);
    } catch (refused) {
      refuse(placed(fieldErrorsOf(refused))); // what is about no field is shown from `error`
    }
  };
  const { items } = form.values;
  const add = () => {
    form.insertListItem('items', newTask());
    focusField([`items.${items.length}.title`]);
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        label={<FormattedMessage id="task-templates.form.title" />}
        required
        maxLength={200}
        {...form.getInputProps('title')}
      />
      <Textarea
        label={<FormattedMessage id="task-templates.form.about" />}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('about')}
      />
      <div className={classes.two}>
        {places && (
          <NativeSelect
            label={<FormattedMessage id="task-templates.form.for" />}
            data={places}
            {...form.getInputProps('branchId')}
          />
        )}
        <NativeSelect
          label={<FormattedMessage id="task-templates.form.language" />}
          data={[...new Set([...languages, initial.language])].map((code) => ({ value: code, label: ownName(code) }))}
          {...form.getInputProps('language')}
        />
      </div>
      <p className={classes.hint}>
        <FormattedMessage id="task-templates.form.order" />
      </p>
      <ol className={classes.items}>
        {items.map(({ key, title }, index) => (
          <TemplateItem
            key={key}
            form={form}
            index={index}
            onRemove={() =>
              removeLine(form, 'items', index, <FormattedMessage id="task-templates.item.removed" values={{ title }} />)
            }
          />
        ))}
      </ol>
      {form.errors['items'] && (
        <p role="alert" className={classes.problem}>
          <FormattedMessage id="task-templates.form.items.missing" />
        </p>
      )}
      {items.length < TEMPLATE_TASKS_AT_MOST && (
        <div>
          <Button variant="default" onClick={add}>
            <FormattedMessage id="task-templates.item.add" />
          </Button>
        </div>
      )}
      {note}
      <div role="alert">{error && !note && <p className={classes.problem}>{problemWords(intl, error)}</p>}</div>
      <div className={classes.acts}>
        <Button type="submit" loading={sending}>
          <FormattedMessage id="task-templates.form.save" />
        </Button>
        <ButtonLink to="/task-templates" variant="default">
          <FormattedMessage id="tasks.form.cancel" />
        </ButtonLink>
        {beside}
      </div>
    </form>
  );
};
