import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { TEMPLATE_TASKS_AT_MOST } from '@rollcall/contract/campaigns/task-templates';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fieldErrorsOf } from '../../../../app/forms/field-errors.ts';
import { languages, ownName } from '../../../../app/language/catalogs.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { say } from '../../../../app/parts/say.ts';
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

const focusOn = (isIt: (path: string) => boolean) =>
  requestAnimationFrame(() =>
    [...document.querySelectorAll<HTMLElement>('[data-path]')]
      .find(({ dataset }) => isIt(dataset['path'] ?? ''))
      ?.focus(),
  );

/** The form of a template with all its tasks. Errors stand at their fields, and what was typed stays. */
export const TemplateForm = ({ initial, places, sending, error, onSend, note, beside }: Props) => {
  const intl = useIntl();
  const form = useForm<TemplateDraft>({ mode: 'controlled', initialValues: initial });
  const refuse = (errors: Record<string, string>) => {
    form.setErrors(faultWords(intl, errors));
    focusOn((path) => path in errors);
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
    focusOn((path) => path === `items.${items.length}.title`);
  };
  const remove = (index: number) => {
    const taken = items[index];
    const notice = `template-task-${taken?.key}`;
    form.removeListItem('items', index);
    const putBack = () => {
      notifications.hide(notice);
      if (taken) form.insertListItem('items', taken, Math.min(index, form.getValues().items.length));
    };
    say(
      <>
        <FormattedMessage id="task-templates.item.removed" values={{ title: taken?.title ?? '' }} />
        <Button size="compact-sm" variant="default" ml="sm" onClick={putBack}>
          <FormattedMessage id="programme.put-back" />
        </Button>
      </>,
      notice,
    );
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
        data-path="title"
        label={<FormattedMessage id="task-templates.form.title" />}
        required
        maxLength={200}
        {...form.getInputProps('title')}
      />
      <Textarea
        data-path="about"
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
        {items.map(({ key }, index) => (
          <TemplateItem key={key} form={form} index={index} onRemove={() => remove(index)} />
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
