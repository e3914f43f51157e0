import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { removeLine } from '../../../../../app/forms/remove-line.tsx';
import type { CardPlace } from '../../../../../app/parts/cards/card-list.tsx';
import { CardBody } from '../../../../../app/parts/cards/card-body.tsx';
import classes from '../builder.module.css';
import type { BuilderForm } from '../use-builder-form.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { RulesField } from './rules-field.tsx';
import { ScaleFields } from './scale-fields.tsx';

type Props = {
  form: BuilderForm;
  place: CardPlace;
  language: string;
  /** Somebody has signed: it stays, with its options. */
  isAnswered: boolean;
};

/** A question as it is written: its words, what its type needs, and when it is shown. */
export const QuestionCard = ({ form, place, language, isAnswered }: Props) => {
  const { index, title } = place;
  const { questions, language: main } = form.values;
  const question = questions[index];
  if (!question) return null;
  const path = `questions.${index}`;
  const removed = <FormattedMessage id="programme.removed" values={{ title }} />;
  const words = (name: 'label' | 'help') => ({
    placeholder: language === main ? undefined : question[name][main],
    ...form.getInputProps(`${path}.${name}.${language}`),
    // The contract names the label as a whole where its words are missing.
    'data-path': `${path}.${name}`,
    error: form.errors[`${path}.${name}.${language}`] ?? (language === main ? form.errors[`${path}.${name}`] : null),
    value: question[name][language] ?? '',
    lang: language,
  });
  return (
    <CardBody
      place={place}
      onRemove={isAnswered ? undefined : () => removeLine(form, 'questions', index, removed)}
      head={
        <h3 className={classes.kind}>
          <span className={classes.number}>{index + 1}</span>
          <FormattedMessage id={`petition.question.type.${question.type}`} />
        </h3>
      }
    >
      <div className={classes.body}>
        <Textarea
          label={
            <FormattedMessage
              id={question.type === 'consent' ? 'petition.question.consent' : 'petition.question.label'}
            />
          }
          autosize
          minRows={1}
          maxRows={6}
          maxLength={500}
          {...words('label')}
        />
        <TextInput label={<FormattedMessage id="petition.question.help" />} maxLength={500} {...words('help')} />
        {question.type === 'choice' && (
          <ChoiceFields form={form} index={index} language={language} isAnswered={isAnswered} />
        )}
        {question.type === 'scale' && (
          <ScaleFields form={form} index={index} language={language} isAnswered={isAnswered} />
        )}
        <Checkbox
          label={<FormattedMessage id="petition.question.required" />}
          {...form.getInputProps(`${path}.required`, { type: 'checkbox' })}
        />
        <RulesField form={form} index={index} language={language} />
      </div>
    </CardBody>
  );
};
