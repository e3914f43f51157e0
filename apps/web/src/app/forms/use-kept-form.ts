import { useForm, type UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';

type Options<Draft> = {
  /** Names the thing and the version that the form began with. */
  key: string;
  saved: Draft;
  /** Whether a kept draft still has the shape that the form needs; it may be half done. */
  isWhole: (draft: Draft) => boolean;
  validate: (draft: Draft) => Record<string, string>;
};

/** What was typed before and not saved, if this tab still knows it. */
const readDraft = <Draft>({ key, isWhole }: Options<Draft>): Draft | undefined => {
  const text = sessionStorage.getItem(key);
  const draft = text ? (JSON.parse(text) as Draft) : undefined;
  return draft && isWhole(draft) ? draft : undefined;
};

/** The state of a long form: what is typed, what is wrong with it, and the draft that outlives the page. */
export const useKeptForm = <Draft extends Record<string, unknown>>(options: Options<Draft>) => {
  const { key, saved, validate } = options;
  const [restored, setRestored] = useState(() => readDraft(options));
  const form: UseFormReturnType<Draft> = useForm<Draft>({
    mode: 'controlled',
    initialValues: restored ?? saved,
    validate,
    clearInputErrorOnChange: true,
  });
  const typed = JSON.stringify(form.values);
  const dirty = typed !== JSON.stringify(saved);
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
      form.setValues(saved);
      form.clearErrors();
    },
    /** To be called when it is saved. */
    forget: () => {
      sessionStorage.removeItem(key);
      setRestored(undefined);
    },
  };
};
