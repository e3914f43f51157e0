import { useEffect } from 'react';
import { z } from 'zod';
import { emptyValues, type FormValues } from '../form-values.ts';

/** A value of the kind that the form begins with; what an older page has left is not taken for a draft. */
const like = (value: unknown): z.ZodType => {
  if (Array.isArray(value)) return z.array(z.unknown());
  if (value === null) return z.unknown();
  if (typeof value === 'object') return z.object(shapeOf(value));
  return typeof value === 'boolean' ? z.boolean() : z.union([z.string(), z.number()]);
};
const shapeOf = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, like(value)]));

const draft = z.object(shapeOf(emptyValues));

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
