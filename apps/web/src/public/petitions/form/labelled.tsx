import type { AnswerFault } from '@rollcall/contract/petitions/answers';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { TextId } from '../../intl.ts';

/** What is asked for, as far as it changes what is said of a wrong answer. */
export type Asked = 'text' | 'long_text' | 'choice' | 'scale' | 'email' | 'phone' | 'zip' | 'consent';

/** Where something is asked, and what is wrong with what was answered. */
export type Place = {
  name: string;
  label: ReactNode;
  /** Beside the label. */
  isOptional: boolean;
  /** The language of label and help, where it is not the page's. */
  lang?: string | undefined;
  help?: ReactNode;
  error?: AnswerFault | undefined;
};

const invalid: Partial<Record<Asked, TextId>> = {
  email: 'public.form.email-invalid',
  phone: 'public.sign.phone-invalid',
  zip: 'public.sign.zip-invalid',
};

export const wordsOf = (fault: AnswerFault, asked: Asked): TextId =>
  fault === 'invalid' ? (invalid[asked] ?? 'public.sign.invalid') : `public.sign.${fault}`;

/** What describes the field to a screen reader. */
export const describedBy = ({ name, help, error }: Place) =>
  [help && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

export const Label = ({ label, isOptional, lang }: Place) => (
  <>
    <span lang={lang} dir="auto">
      {label}
    </span>
    {isOptional && (
      <small>
        <FormattedMessage id="public.sign.optional" />
      </small>
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
