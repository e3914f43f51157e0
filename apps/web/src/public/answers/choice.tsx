import type { FormError } from '@rollcall/contract/public-pages';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { TextId } from '../intl.ts';

export type Option = { value: string; label: ReactNode; hint?: ReactNode };

type Props = {
  name: string;
  legend: TextId;
  options: Option[];
  chosen: readonly string[];
  /** One of them, or any number. */
  type: 'radio' | 'checkbox';
  error?: FormError | undefined;
};

/** A question whose answers stand there to be ticked, with what is wrong beside it. */
export const Choice = ({ name, legend, options, chosen, type, error }: Props) => (
  <fieldset className="field choice" aria-describedby={error && `${name}-error`}>
    <legend>
      <FormattedMessage id={legend} />
    </legend>
    <div className={type === 'checkbox' ? 'options pairs' : 'options'}>
      {options.map(({ value, label, hint }) => (
        <label key={value}>
          <input
            type={type}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            required={type === 'radio'}
          />
          <span>
            {label}
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </div>
    {error && (
      <p className="error" id={`${name}-error`} role="alert">
        <FormattedMessage id={`public.form.${error}`} />
      </p>
    )}
  </fieldset>
);
