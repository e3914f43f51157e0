import { Button, SegmentedControl } from '@mantine/core';
import type { Petition } from '@rollcall/contract/petitions';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fieldErrorsOf } from '../../../../app/forms/field-errors.ts';
import { focusField } from '../../../../app/forms/focus-field.ts';
import { languages, ownName } from '../../../../app/language/catalogs.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { Preview } from '../preview/preview.tsx';
import classes from './builder.module.css';
import { Conflict } from './conflict.tsx';
import { draftOf } from './draft.ts';
import { QuestionList } from './questions/question-list.tsx';
import { SettingsPart } from './settings-part.tsx';
import { TextsPart } from './texts-part.tsx';
import { useBuilderForm } from './use-builder-form.ts';
import { useSavePetition } from './use-save-petition.ts';

/** Writes a petition, with what it will look like beside it; on a phone one or the other. */
export const Builder = ({ petition }: { petition: Petition }) => {
  const intl = useIntl();
  // The version that this form began with; what is brought in the background must not move it.
  const [base, setBase] = useState(petition);
  const [language, setLanguage] = useState(petition.language);
  const [side, setSide] = useState<'write' | 'preview'>('write');
  const { form, dirty, restored, startAfresh, forget } = useBuilderForm(base);
  const refuse = (errors: Record<string, string>) => {
    form.setErrors(errors);
    setSide('write');
    setLanguage(form.values.language); // words are missing in the main language only
    focusField(Object.keys(errors));
  };
  const { save, reset, isPending, error, theirs } = useSavePetition(petition.id, {
    onSaved: (saved) => {
      forget();
      setBase(saved);
      form.setValues(draftOf(saved, languages));
    },
    onRefused: (refused) => refuse(fieldErrorsOf(refused)),
  });
  return (
    <form
      className={classes.builder}
      data-side={side}
      noValidate
      onSubmit={form.onSubmit(
        (draft) => save({ draft, version: theirs?.version ?? base.version }),
        (errors) => refuse(errors as Record<string, string>),
      )}
    >
      <div className={classes.bar}>
        <SegmentedControl
          className={classes.sides}
          aria-label={intl.formatMessage({ id: 'petition.edit.side' })}
          value={side}
          onChange={setSide}
          data={(['write', 'preview'] as const).map((value) => ({
            value,
            label: intl.formatMessage({ id: `petition.edit.side.${value}` }),
          }))}
        />
        <SegmentedControl
          aria-label={intl.formatMessage({ id: 'petition.edit.language' })}
          value={language}
          onChange={setLanguage}
          data={Object.keys(form.values.texts).map((code) => ({ value: code, label: ownName(code) }))}
        />
      </div>
      <div className={classes.write}>
        {restored && dirty && (
          <p className={classes.note} role="status">
            <FormattedMessage id="form.restored" />
            <button type="button" className={classes.textButton} onClick={startAfresh}>
              <FormattedMessage id="form.afresh" />
            </button>
          </p>
        )}
        {theirs && (
          <Conflict
            onTake={() => {
              forget();
              setBase(theirs);
              form.setValues(draftOf(theirs, languages));
              reset();
            }}
          />
        )}
        <TextsPart form={form} language={language} kind={petition.kind} />
        <QuestionList form={form} language={language} petition={base} />
        <SettingsPart form={form} petition={base} />
      </div>
      <div className={classes.preview}>
        <Preview draft={form.values} petition={petition} language={language} />
      </div>
      <div className={classes.foot}>
        <p aria-live="polite">{dirty && <FormattedMessage id="petition.edit.unsaved" />}</p>
        <div role="alert">{error && !theirs && <p className={classes.problem}>{problemWords(intl, error)}</p>}</div>
        <div className={classes.buttons}>
          <Button type="submit" loading={isPending}>
            <FormattedMessage id={theirs ? 'programme.keep-mine' : 'petition.save'} />
          </Button>
          <ButtonLink variant="default" to="/petitions/$petitionId" params={{ petitionId: petition.id }}>
            <FormattedMessage id="form.back" />
          </ButtonLink>
        </div>
      </div>
    </form>
  );
};
