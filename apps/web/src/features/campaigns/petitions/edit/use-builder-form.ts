import { useForm } from '@mantine/form';
import type { Petition } from '@rollcall/contract/petitions';
import { useEffect, useState } from 'react';
import { languages } from '../../../../app/language/catalogs.ts';
import { type Draft, draftOf, faultsOf } from './draft.ts';

const keyOf = ({ id, version }: Petition) => `rollcall.petition-draft.${id}.${version}`;

/** What was typed before and not saved, if this tab still knows it. */
const readDraft = (key: string, fresh: Draft): Draft | undefined => {
  const text = sessionStorage.getItem(key);
  if (!text) return undefined;
  try {
    const draft = JSON.parse(text) as Draft;
    return Object.keys(fresh).every((name) => name in draft) ? draft : undefined;
  } catch {
    return undefined; // half written by a tab that was closed
  }
};

/** The state of the builder: what is typed, what is wrong with it, and the draft that outlives the page. */
export const useBuilderForm = (base: Petition) => {
  const key = keyOf(base);
  const [restored, setRestored] = useState(() => readDraft(key, draftOf(base, languages)));
  const form = useForm<Draft>({
    mode: 'controlled',
    initialValues: restored ?? draftOf(base, languages),
    validate: faultsOf,
    clearInputErrorOnChange: true,
  });
  const saved = JSON.stringify(draftOf(base, languages));
  const typed = JSON.stringify(form.values);
  const dirty = typed !== saved;
  useEffect(() => {
    if (dirty) sessionStorage.setItem(key, typed);
    else sessionStorage.removeItem(key);
  }, [key, typed, dirty]);
  return {
    form,
    dirty,
    restored: restored !== undefined,
    /** Throws away what was typed. */
    startAfresh: () => {
      setRestored(undefined);
      form.setValues(draftOf(base, languages));
      form.clearErrors();
    },
    /** To be called when it is saved. */
    forget: () => {
      sessionStorage.removeItem(key);
      setRestored(undefined);
    },
  };
};

export type BuilderForm = ReturnType<typeof useBuilderForm>['form'];
