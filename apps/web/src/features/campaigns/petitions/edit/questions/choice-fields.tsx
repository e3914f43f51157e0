import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { MOST_OPTIONS } from '@rollcall/contract/petitions/questions';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from '../builder.module.css';
import { newOption } from '../draft.ts';
import type { BuilderForm } from '../use-builder-form.ts';
import { Cross } from '../../../../../app/parts/icons.tsx';

type Props = { form: BuilderForm; index: number; language: string; isAnswered: boolean };

/** The options of a choice, and whether several may be chosen. */
export const ChoiceFields = ({ form, index, language, isAnswered }: Props) => {
  const intl = useIntl();
  const path = `questions.${index}`;
  const main = form.values.language;
  const { options = [] } = form.values.questions[index] ?? {};
  const saved = isAnswered ? options.length : 2; // those that were answered stay
  return (
    <fieldset className={classes.options}>
      <legend>
        <FormattedMessage id="petition.options" />
      </legend>
      {options.map((option, i) => {
        const at = `${path}.options.${i}.label`;
        return (
          <div key={option.id} className={classes.option}>
            <TextInput
              aria-label={intl.formatMessage({ id: 'petition.option' }, { n: i + 1 })}
              maxLength={200}
              lang={language}
              {...(language !== main && option.label[main] ? { placeholder: option.label[main] } : {})}
              {...form.getInputProps(`${at}.${language}`)}
              data-path={at}
              value={option.label[language] ?? ''}
              error={form.errors[`${at}.${language}`] ?? (language === main ? form.errors[at] : null)}
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              disabled={options.length <= saved}
              onClick={() => form.removeListItem(`${path}.options`, i)}
              aria-label={intl.formatMessage({ id: 'petition.option.remove' }, { n: i + 1 })}
            >
              <Cross />
            </ActionIcon>
          </div>
        );
      })}
      {options.length < MOST_OPTIONS && (
        <Button
          variant="default"
          size="compact-md"
          className={classes.add ?? ''}
          onClick={() => form.insertListItem(`${path}.options`, newOption())}
        >
          <FormattedMessage id="petition.option.add" />
        </Button>
      )}
      <Checkbox
        label={<FormattedMessage id="petition.multiple" />}
        disabled={isAnswered}
        {...form.getInputProps(`${path}.multiple`, { type: 'checkbox' })}
      />
    </fieldset>
  );
};
