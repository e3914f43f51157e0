import { Button, Checkbox, TextInput } from '@mantine/core';
import type { Petition } from '@rollcall/contract/petitions';
import { inLanguage, questionsIn } from '@rollcall/contract/petitions/questions';
import { type ReadSignature, readSignature, type SignField } from '@rollcall/contract/petitions/signing';
import { useState } from 'react';
import { FormattedMessage, IntlProvider } from 'react-intl';
import { Markdown } from '../../../../app/parts/markdown.tsx';
import { type Draft, questionsToShow } from '../edit/draft.ts';
import { GoalBar } from '../list/goal-bar.tsx';
import { PreviewQuestion } from './preview-question.tsx';
import classes from './preview.module.css';
import { useWords } from './use-words.ts';

type Props = { draft: Draft; petition: Petition; language: string };

/** How the page will read and what it will ask, to be tried out: by the very rules that the server goes by. */
export const Preview = ({ draft, petition, language }: Props) => {
  const words = useWords(language);
  return (
    <section className={`card ${classes.preview}`} aria-labelledby="petition-preview">
      <h2 id="petition-preview" className="eyebrow">
        <FormattedMessage id="petition.preview" />
      </h2>
      <IntlProvider locale={words.code} messages={words.messages} key={words.code}>
        <div lang={language}>
          <Shown draft={draft} petition={petition} language={language} />
        </div>
      </IntlProvider>
    </section>
  );
};

const empty: Record<SignField, string> = { givenName: '', familyName: '', email: '', zip: '' };

const Shown = ({ draft, petition, language }: Props) => {
  const [fields, setFields] = useState(empty);
  const [answers, setAnswers] = useState<Record<string, unknown>>({});
  const [mayContact, setMayContact] = useState(false);
  const [checked, setChecked] = useState(false);
  const main = draft.language;
  const questions = questionsIn(questionsToShow(draft), language, main);
  const asking = { questions, needsZip: draft.needsZip, branch: petition.branch };
  const read = readSignature(asking, { ...fields, answers, mayContact });
  const errors: ReadSignature['errors'] = checked ? read.errors : {};
  const say = (part: 'title' | 'text' | 'addressee') =>
    inLanguage(
      { [language]: draft.texts[language]?.[part] ?? '', [main]: draft.texts[main]?.[part] ?? '' },
      language,
      main,
    );
  const field = (name: SignField) => ({
    value: fields[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setFields((old) => ({ ...old, [name]: value })),
    error: errors[name] && <FormattedMessage id={`petition.fault.${errors[name]}`} />,
  });
  const goal = draft.goal === '' ? null : draft.goal;
  const hasPhone = questions.some(({ type }) => type === 'phone');
  return (
    <div className={classes.page}>
      <h3 className={classes.title}>{say('title')}</h3>
      {say('addressee') && (
        <p className={classes.to}>
          <FormattedMessage id="petition.to" values={{ addressee: say('addressee') }} />
        </p>
      )}
      {say('text') && <Markdown text={say('text')} below={3} />}
      {petition.kind === 'petition' && <GoalBar petition={{ ...petition, goal }} />}
      <div className={classes.fields}>
        <TextInput label={<FormattedMessage id="petition.field.given-name" />} withAsterisk {...field('givenName')} />
        <TextInput label={<FormattedMessage id="petition.field.family-name" />} {...field('familyName')} />
        <TextInput label={<FormattedMessage id="petition.field.email" />} withAsterisk {...field('email')} />
        <TextInput
          label={<FormattedMessage id="petition.field.zip" />}
          withAsterisk={draft.needsZip}
          inputMode="numeric"
          {...field('zip')}
        />
        {questions
          .filter(({ id }) => read.shown.includes(id))
          .map((question) => (
            <PreviewQuestion
              key={question.id}
              question={question}
              value={answers[question.id]}
              fault={errors[`answers.${question.id}`]}
              onChange={(value) => setAnswers((old) => ({ ...old, [question.id]: value }))}
            />
          ))}
        <Checkbox
          label={<FormattedMessage id={hasPhone ? 'petition.field.may-call' : 'petition.field.may-contact'} />}
          checked={mayContact}
          onChange={(event) => setMayContact(event.currentTarget.checked)}
        />
        <div>
          <Button variant="default" onClick={() => setChecked(true)}>
            <FormattedMessage id={`petition.preview.send.${petition.kind}`} />
          </Button>
        </div>
        <p role="status" className={classes.outcome}>
          {checked && <FormattedMessage id={read.signature ? 'petition.preview.right' : 'petition.preview.wrong'} />}
        </p>
      </div>
    </div>
  );
};
