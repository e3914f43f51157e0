import type { FormError } from '@rollcall/contract/public-pages';
import { FormattedMessage } from 'react-intl';
import type { TextId } from '../intl.ts';

type Props = {
  name: string;
  label: TextId;
  hint?: TextId;
  rows: number;
  value?: string | undefined;
  error?: FormError | undefined;
};

/** A labelled field of several lines. How long it may be is said by the server: a browser counts line breaks otherwise. */
export const LongField = ({ name, label, hint, rows, value, error }: Props) => {
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
      <textarea
        id={name}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {error && (
        <p className="error" id={`${name}-error`} role="alert">
          <FormattedMessage id={`public.form.${error}`} />
        </p>
      )}
    </div>
  );
};
