import { useEffect } from 'react';
import { z } from 'zod';
import { emptyValues, type FormValues } from '../form-values.ts';

const draft = z.object(
  Object.fromEntries(Object.keys(emptyValues).map((field) => [field, z.union([z.string(), z.number()])])),
);

const keyOf = (name: string) => `rollcall.meeting-draft.${name}`;

/** What was typed before and not saved, if this tab still knows it. */
export const readDraft = (name: string): FormValues | undefined => {
  const text = sessionStorage.getItem(keyOf(name));
  if (!text) return undefined;
  const parsed = draft.safeParse(JSON.parse(text));
  return parsed.success ? (parsed.data as FormValues) : undefined;
};

export const forgetDraft = (name: string) => sessionStorage.removeItem(keyOf(name));

/** Keeps what is typed while it is not saved: a session that ends or a slip on the way back loses nothing. */
export const useDraft = (name: string, values: FormValues, dirty: boolean) => {
  useEffect(() => {
    if (dirty) sessionStorage.setItem(keyOf(name), JSON.stringify(values));
  }, [name, values, dirty]);
};
