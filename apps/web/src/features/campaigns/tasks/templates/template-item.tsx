import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FormattedMessage, useIntl } from 'react-intl';
import { Cross } from '../../../../app/parts/icons.tsx';
import type { TemplateDraft } from './template-draft.ts';
import classes from './templates.module.css';

export type TemplateFormOf = UseFormReturnType<TemplateDraft>;
type Props = { form: TemplateFormOf; index: number; onRemove: () => void };

/** A task of a template as it is written: what, how long before the day or after it, by whom, with what to check. */
export const TemplateItem = ({ form, index, onRemove }: Props) => {
  const intl = useIntl();
  const path = `items.${index}`;
  const named = { n: index + 1, title: form.values.items[index]?.title ?? '' };
  const field = (name: string) => form.getInputProps(`${path}.${name}`);
  return (
    <li className={`card ${classes.item}`}>
      <div className={classes.head}>
        <TextInput
          label={<FormattedMessage id="task-templates.item.title" values={named} />}
          required
          maxLength={200}
          {...field('title')}
        />
        <Button
          variant="default"
          px={9}
          aria-label={intl.formatMessage({ id: 'task-templates.item.remove' }, named)}
          onClick={onRemove}
        >
          <Cross />
        </Button>
      </div>
      <div className={classes.when}>
        <NumberInput
          label={<FormattedMessage id="task-templates.item.days" />}
          min={0}
          max={1000}
          allowDecimal={false}
          {...field('days')}
        />
        <NativeSelect
          label={<FormattedMessage id="task-templates.item.side" />}
          data={(['before', 'after'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `task-templates.item.${value}` }),
          }))}
          {...field('side')}
        />
        <TextInput type="time" label={<FormattedMessage id="task-templates.item.time" />} {...field('dueTime')} />
      </div>
      <TextInput
        label={<FormattedMessage id="tasks.form.role" />}
        placeholder={intl.formatMessage({ id: 'tasks.form.role.hint' })}
        maxLength={100}
        {...field('roleHint')}
      />
      <div className={classes.texts}>
        <Textarea
          label={<FormattedMessage id="tasks.form.about" />}
          description={<FormattedMessage id="tasks.form.about.hint" />}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autosize
          minRows={2}
          maxRows={14}
          maxLength={10_000}
          {...field('about')}
        />
        <Textarea
          label={<FormattedMessage id="tasks.checklist" />}
          description={<FormattedMessage id="task-templates.item.checks.hint" />}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autosize
          minRows={2}
          maxRows={14}
          {...field('checks')}
        />
      </div>
    </li>
  );
};
