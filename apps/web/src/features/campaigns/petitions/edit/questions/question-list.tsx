import { DragDropContext, Draggable, Droppable, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { Button, Menu } from '@mantine/core';
import type { Petition } from '@rollcall/contract/petitions';
import { MOST_QUESTIONS, type QuestionType, questionTypes } from '@rollcall/contract/petitions/questions';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from '../builder.module.css';
import { newQuestion } from '../draft.ts';
import type { BuilderForm } from '../use-builder-form.ts';
import { QuestionCard } from './question-card.tsx';

type Props = { form: BuilderForm; language: string; petition: Petition };
type Where = Pick<DropResult, 'source'> & { destination?: DropResult['destination'] };
type Told = 'programme.move.start' | 'programme.move.over' | 'programme.move.done';

/** The questions in their order: moved by dragging, by keyboard at the handle, or by the arrows. */
export const QuestionList = ({ form, language, petition }: Props) => {
  const intl = useIntl();
  const { questions, language: main } = form.values;
  const answered = petition.signatureCount > 0 ? petition.questions.map(({ id }) => id) : [];
  const titleOf = (index: number) => questions[index]?.label[language] || questions[index]?.label[main] || '';
  const move = (from: number, to: number) => form.reorderListItem('questions', { from, to });
  const tell =
    (id: Told) =>
    ({ source, destination }: Where, { announce }: ResponderProvided) => {
      const to = (destination?.index ?? source.index) + 1;
      const values = { title: titleOf(source.index), from: source.index + 1, to, count: questions.length };
      announce(intl.formatMessage({ id }, values));
    };
  const drop = (result: DropResult, provided: ResponderProvided) => {
    tell('programme.move.done')(result, provided);
    if (result.destination) move(result.source.index, result.destination.index);
  };
  const add = (type: QuestionType) => {
    form.insertListItem('questions', newQuestion(type));
    const path = `questions.${questions.length}.label`;
    // The menu gives the focus back to its button first.
    setTimeout(() => document.querySelector<HTMLElement>(`[data-field="${path}"]`)?.focus(), 50);
  };
  return (
    <section className={classes.questions} aria-labelledby="petition-questions">
      <h2 id="petition-questions">
        <FormattedMessage id="petition.questions" />
      </h2>
      <p className={classes.hint}>
        <FormattedMessage id={answered.length > 0 ? 'petition.questions.answered' : 'petition.questions.hint'} />
      </p>
      <DragDropContext
        dragHandleUsageInstructions={intl.formatMessage({ id: 'programme.move.how' })}
        onDragStart={tell('programme.move.start')}
        onDragUpdate={tell('programme.move.over')}
        onDragEnd={drop}
      >
        <Droppable droppableId="questions">
          {({ innerRef, droppableProps, placeholder }) => (
            <ol ref={innerRef} className={classes.items} {...droppableProps}>
              {questions.map((question, index) => (
                <Draggable key={question.id} draggableId={question.id} index={index}>
                  {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
                    <QuestionCard
                      ref={innerRef}
                      form={form}
                      index={index}
                      language={language}
                      isAnswered={answered.includes(question.id)}
                      held={draggableProps}
                      handle={dragHandleProps}
                      dragging={isDragging}
                      onMove={(to) => move(index, to)}
                    />
                  )}
                </Draggable>
              ))}
              {placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
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
