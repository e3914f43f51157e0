import { Button, Menu } from '@mantine/core';
import type { Petition } from '@rollcall/contract/petitions';
import { MOST_QUESTIONS, type QuestionType, questionTypes } from '@rollcall/contract/petitions/questions';
import { FormattedMessage } from 'react-intl';
import { focusField } from '../../../../../app/forms/focus-field.ts';
import { CardList } from '../../../../../app/parts/cards/card-list.tsx';
import classes from '../builder.module.css';
import { newQuestion } from '../draft.ts';
import type { BuilderForm } from '../use-builder-form.ts';
import { QuestionCard } from './question-card.tsx';

type Props = { form: BuilderForm; language: string; petition: Petition };

/** The questions in their order, and the way to add one. */
export const QuestionList = ({ form, language, petition }: Props) => {
  const { questions, language: main } = form.values;
  const answered = petition.signatureCount > 0 ? petition.questions.map(({ id }) => id) : [];
  const add = (type: QuestionType) => {
    form.insertListItem('questions', newQuestion(type));
    // The menu gives the focus back to its button first.
    setTimeout(() => focusField([`questions.${questions.length}.label`]), 50);
  };
  return (
    <section className={classes.questions} aria-labelledby="petition-questions">
      <h2 id="petition-questions">
        <FormattedMessage id="petition.questions" />
      </h2>
      <p className={classes.hint}>
        <FormattedMessage id={answered.length > 0 ? 'petition.questions.answered' : 'petition.questions.hint'} />
      </p>
      <CardList
        items={questions}
        titleOf={({ label }) => label[language] || label[main] || ''}
        onMove={(from, to) => form.reorderListItem('questions', { from, to })}
      >
        {(place, { id }) => (
          <QuestionCard form={form} place={place} language={language} isAnswered={answered.includes(id)} />
        )}
      </CardList>
      {questions.length < MOST_QUESTIONS && (
        <Menu position="bottom-start" width={260}>
          <Menu.Target>
            <Button variant="default" className={classes.add ?? ''}>
              <FormattedMessage id="petition.question.add" />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {questionTypes.map((type) => (
              <Menu.Item key={type} onClick={() => add(type)}>
                <FormattedMessage id={`petition.question.type.${type}`} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </section>
  );
};
