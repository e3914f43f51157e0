import { useForm } from '@mantine/form';
import type { Agenda } from '@rollcall/contract/meetings/programme';
import { writeAgenda } from '@rollcall/contract/meetings/programme';
import { useEffect, useState } from 'react';
import { type Draft, draftOf, faultsOf, requestOf } from './draft.ts';

const keyOf = ({ meetingId, version }: Agenda) => `rollcall.programme-draft.${meetingId}.${version}`;

/** What was typed before and not saved, if this tab still knows it. It may be half done: only its shape must hold. */
const readDraft = (key: string): Draft | undefined => {
  const text = sessionStorage.getItem(key);
  if (!text) return undefined;
  const draft = JSON.parse(text) as Draft;
  const finished = draft.items.map((item) => ({ ...item, title: item.title || '…' }));
  return writeAgenda.safeParse(requestOf({ items: finished })).success ? draft : undefined;
};

/** The state of the form: what is typed, what is wrong with it, and the draft that outlives the page. */
export const useProgrammeForm = (base: Agenda) => {
  const key = keyOf(base);
  const [restored, setRestored] = useState(() => readDraft(key));
  const form = useForm<Draft>({
    mode: 'controlled',
    initialValues: restored ?? draftOf(base),
    validate: faultsOf,
    clearInputErrorOnChange: true,
  });
  const saved = JSON.stringify(draftOf(base));
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
      form.setValues(draftOf(base));
      form.clearErrors();
    },
    /** To be called when it is saved. */
    forget: () => sessionStorage.removeItem(key),
  };
};

export type ProgrammeForm = ReturnType<typeof useProgrammeForm>['form'];
