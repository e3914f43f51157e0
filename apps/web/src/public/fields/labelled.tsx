import type { AnswerFault } from '@rollcall/contract/petitions/answers';
import type { ShownQuestion } from '@rollcall/contract/petitions/questions';
import type { FormError } from '@rollcall/contract/public-pages';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { TextId } from '../intl.ts';

/** What is asked for, as far as it changes what is said of a wrong answer. */
export type Asked = ShownQuestion['type'] | 'password';

/** Where something is asked, and what is wrong with what was answered. */
export type Place = {
  name: string;
  label: ReactNode;
  /** Said beside the label. */
  isOptional?: boolean;
  /** The language of label and help, where it is not the page's. */
  lang?: string | undefined;
  help?: ReactNode;
  error?: FormError | AnswerFault | undefined;
};

const invalid: Partial<Record<Asked, TextId>> = {
  email: 'public.form.email-invalid',
  phone: 'public.sign.phone-invalid',
  zip: 'public.sign.zip-invalid',
};

/** A fault that any question may have; every other one has words of its own. */
const wordsOf = (error: FormError | AnswerFault, asked: Asked): TextId => {
  switch (error) {
    case 'invalid':
      return invalid[asked] ?? 'public.sign.invalid';
    case 'missing':
    case 'too-long':
      return `public.sign.${error}`;
    default:
      return `public.form.${error}`;
  }
};

/** What describes the field to a screen reader. */
export const describedBy = ({ name, help, error }: Place) =>
  [help && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

export const Label = ({ label, isOptional, lang }: Place) => (
  <>
    <span lang={lang} dir="auto">
      {label}
    </span>
    {isOptional && (
      <>
        {' '}
        <small>
          <FormattedMessage id="public.field.optional" />
        </small>
      </>
    )}
  </>
);

export const Help = ({ name, help, lang }: Place) =>
  help ? (
    <p className="hint" id={`${name}-hint`} lang={lang} dir="auto">
      {help}
    </p>
  ) : null;

export const Fault = ({ name, error, asked }: Place & { asked: Asked }) =>
  error ? (
    <p className="error" id={`${name}-error`} role="alert">
      <FormattedMessage id={wordsOf(error, asked)} />
    </p>
  ) : null;
