import { NativeSelect, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import classes from '../builder.module.css';
import type { BuilderForm } from '../use-builder-form.ts';

type Props = { form: BuilderForm; index: number; language: string; isAnswered: boolean };

/** How many steps a scale has, and what its ends mean. */
export const ScaleFields = ({ form, index, language, isAnswered }: Props) => {
  const path = `questions.${index}`;
  const question = form.values.questions[index];
  if (!question) return null;
  const words = (name: 'lowLabel' | 'highLabel') => ({
    ...form.getInputProps(`${path}.${name}.${language}`),
    value: question[name][language] ?? '',
    maxLength: 60,
    lang: language,
  });
  return (
    <div className={classes.three}>
      <NativeSelect
        label={<FormattedMessage id="petition.steps" />}
        disabled={isAnswered}
        value={String(question.steps)}
        onChange={(event) => form.setFieldValue(`${path}.steps`, Number(event.currentTarget.value) as never)}
        data={[3, 4, 5, 6, 7, 8, 9, 10].map(String)}
      />
      <TextInput label={<FormattedMessage id="petition.low" />} {...words('lowLabel')} />
      <TextInput
        label={<FormattedMessage id="petition.high" values={{ steps: question.steps }} />}
        {...words('highLabel')}
      />
    </div>
  );
};
