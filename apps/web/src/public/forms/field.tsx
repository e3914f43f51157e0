import type { FormError } from '@rollcall/contract/public-pages';
import type { InputHTMLAttributes } from 'react';
import { FormattedMessage } from 'react-intl';
import type { TextId } from '../intl.ts';

type Props = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'required' | 'minLength' | 'maxLength' | 'inputMode' | 'spellCheck' | 'autoCapitalize'
> & {
  name: string;
  label: TextId;
  value?: string | undefined;
  error?: FormError | undefined;
  hint?: TextId;
};

/** A labelled field with what is wrong with it beside it, tied together for screen readers. */
export const Field = ({ name, label, value, error, hint, ...input }: Props) => {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={name}>
        <FormattedMessage id={label} />
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          <FormattedMessage id={hint} />
        </p>
      )}
      <input
        id={name}
        name={name}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        {...input}
      />
      {error && (
        <p className="error" id={`${name}-error`} role="alert">
          <FormattedMessage id={`public.form.${error}`} />
        </p>
      )}
    </div>
  );
};
