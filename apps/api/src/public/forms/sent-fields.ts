import { email, line, newPassword, optionalLine } from '@rollcall/contract/fields';
import type { FormError } from '@rollcall/contract/public-pages';

/** A field of a plain form; absent and repeated ones count as empty. Nothing but text can be in one. */
export const sentText = (body: unknown, name: string): string => {
  const value: unknown = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : '';
  return typeof value === 'string' ? value : '';
};

type Check = (value: string) => FormError | undefined;

export const checkEmail: Check = (value) => {
  if (!value.trim()) return 'email-missing';
  return email.safeParse(value).success ? undefined : 'email-invalid';
};

/** Of a password that is proved: only what none can be. */
export const checkPassword: Check = (value) =>
  value === '' ? 'password-missing' : value.length > 128 ? 'password-long' : undefined;

/** Of a password that is chosen. */
export const checkNewPassword: Check = (value) => {
  if (newPassword.safeParse(value).success) return undefined;
  return checkPassword(value) ?? 'password-short';
};

export const checkGivenName: Check = (value) => {
  if (!value.trim()) return 'given-name-missing';
  return line(100).safeParse(value).success ? undefined : 'text-invalid';
};

export const checkFamilyName: Check = (value) =>
  optionalLine(100).safeParse(value).success ? undefined : 'text-invalid';

/** Only the fields at fault. */
export const errorsOf = <Field extends string>(checked: Record<Field, FormError | undefined>) =>
  Object.fromEntries(Object.entries(checked).filter(([, error]) => error !== undefined)) as Partial<
    Record<Field, FormError>
  >;
