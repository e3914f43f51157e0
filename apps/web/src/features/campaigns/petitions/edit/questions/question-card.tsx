import type { DraggableProvidedDraggableProps, DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { ActionIcon, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from '../builder.module.css';
import type { BuilderForm } from '../use-builder-form.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { Cross, Down, Handle, Up } from './icons.tsx';
import { RulesField } from './rules-field.tsx';
import { ScaleFields } from './scale-fields.tsx';
import { useRemoveQuestion } from './use-remove-question.tsx';

type Props = {
  form: BuilderForm;
  index: number;
  language: string;
  /** Somebody has signed: it stays, with its options. */
  isAnswered: boolean;
  ref: Ref<HTMLLIElement>;
  held: DraggableProvidedDraggableProps;
  handle: DraggableProvidedDragHandleProps | null;
  dragging: boolean;
  onMove: (to: number) => void;
};

/** A question as it is written: its words, what its type needs, and when it is shown. */
export const QuestionCard = ({ form, index, language, isAnswered, ref, held, handle, dragging, onMove }: Props) => {
  const intl = useIntl();
  const remove = useRemoveQuestion(form);
  const { questions, language: main } = form.values;
  const question = questions[index];
  if (!question) return null;
  const path = `questions.${index}`;
  const title = question.label[language] || question.label[main] || intl.formatMessage({ id: 'programme.untitled' });
  const act = (id: 'programme.move' | 'programme.up' | 'programme.down' | 'programme.remove') =>
    intl.formatMessage({ id }, { title });
  const words = (name: 'label' | 'help') => ({
    placeholder: language === main ? undefined : question[name][main],
    ...form.getInputProps(`${path}.${name}.${language}`),
    // The contract names the label as a whole where its words are missing.
    error: form.errors[`${path}.${name}.${language}`] ?? (language === main ? form.errors[`${path}.${name}`] : null),
    value: question[name][language] ?? '',
    lang: language,
  });
  return (
    <li ref={ref} {...held} className={`card ${classes.item}`} data-dragging={dragging || undefined}>
      <div className={classes.head}>
        <span className={classes.handle} {...handle} aria-label={act('programme.move')}>
          <Handle />
        </span>
        <h3>
          <span className={classes.number}>{index + 1}</span>
          <FormattedMessage id={`petition.question.type.${question.type}`} />
        </h3>
        <div className={classes.moves}>
          <ActionIcon
            variant="subtle"
            size="lg"
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
            aria-label={act('programme.up')}
          >
            <Up />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="lg"
            disabled={index === questions.length - 1}
            onClick={() => onMove(index + 1)}
            aria-label={act('programme.down')}
          >
            <Down />
          </ActionIcon>
          {!isAnswered && (
            <ActionIcon variant="subtle" size="lg" onClick={() => remove(index)} aria-label={act('programme.remove')}>
              <Cross />
            </ActionIcon>
          )}
        </div>
      </div>
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
          data-field={`${path}.label`}
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
    </li>
  );
};
