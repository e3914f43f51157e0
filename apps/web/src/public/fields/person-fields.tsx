import type { Place } from './labelled.tsx';
import { Field } from './field.tsx';

/** A form as it was sent, as far as it has fields of these names. */
type Sent<Name extends string> = {
  form: { values: Partial<Record<Name, string>>; errors: Partial<Record<Name, Place['error']>> };
};

/** How somebody wants to be called. */
export const NameFields = ({ form: { values, errors } }: Sent<'givenName' | 'familyName'>) => (
  <>
    <Field
      name="givenName"
      label="public.field.given-name"
      asked="text"
      autoComplete="given-name"
      maxLength={100}
      isNeeded
      value={values.givenName}
      error={errors.givenName}
    />
    <Field
      name="familyName"
      label="public.field.family-name"
      asked="text"
      isOptional
      autoComplete="family-name"
      maxLength={100}
      value={values.familyName}
      error={errors.familyName}
    />
  </>
);

type EmailProps = Sent<'email'> & {
  /** It is what one signs in with. */
  isUsername?: boolean;
};

export const EmailField = ({ form: { values, errors }, isUsername = false }: EmailProps) => (
  <Field
    name="email"
    label="public.field.email"
    asked="email"
    autoComplete={isUsername ? 'username' : 'email'}
    isNeeded
    value={values.email}
    error={errors.email}
  />
);

export const ZipField = ({ form: { values, errors }, isNeeded = true }: Sent<'zip'> & { isNeeded?: boolean }) => (
  <Field
    name="zip"
    label="public.field.zip"
    asked="zip"
    isOptional={!isNeeded}
    isNeeded={isNeeded}
    value={values.zip}
    error={errors.zip}
  />
);

/** Chosen anew: what it must hold is said beside it. It is never shown again. */
export const NewPasswordField = ({ form: { errors } }: Sent<'password'>) => (
  <Field
    name="password"
    label="public.field.new-password"
    hint="public.set-password.hint"
    asked="password"
    autoComplete="new-password"
    minLength={12}
    isNeeded
    error={errors.password}
  />
);
