import type { InputHTMLAttributes } from 'react';
import { type Asked, describedBy, Fault, Help, Label, type Place } from './labelled.tsx';

type Kind = Exclude<Asked, 'choice' | 'scale' | 'consent'>;
type Input = InputHTMLAttributes<HTMLInputElement>;

/** How a browser helps with each of them. The server says what is right, so that a rule of a browser never stands alone. */
const inputs: Record<Exclude<Kind, 'long_text'>, Input> = {
  text: { type: 'text', maxLength: 200 },
  email: { type: 'email', autoComplete: 'email', maxLength: 254, spellCheck: false, autoCapitalize: 'none' },
  phone: { type: 'tel', autoComplete: 'tel', maxLength: 40 },
  zip: { type: 'text', inputMode: 'numeric', autoComplete: 'postal-code', maxLength: 10 },
  password: { type: 'password', maxLength: 128 },
};

export type TextFieldProps = Place &
  Pick<Input, 'autoComplete' | 'minLength' | 'maxLength'> & {
    asked: Kind;
    value?: string | undefined;
    /** Whether the browser asks for it too. */
    isNeeded?: boolean;
    /** Of a long text; how long it may be is said by the server: a browser counts line breaks otherwise. */
    rows?: number;
  };

/** A field that is typed into. */
export const TextField = ({
  asked,
  value,
  isNeeded = false,
  autoComplete,
  minLength,
  maxLength,
  rows = 4,
  ...place
}: TextFieldProps) => {
  const { name, error } = place;
  const shared = {
    id: name,
    name,
    defaultValue: value,
    required: isNeeded,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': describedBy(place),
  };
  return (
    <>
      <label htmlFor={name}>
        <Label {...place} />
      </label>
      <Help {...place} />
      {asked === 'long_text' ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input
          {...inputs[asked]}
          {...shared}
          {...(autoComplete && { autoComplete })}
          {...(maxLength && { maxLength })}
          minLength={minLength}
        />
      )}
      <Fault {...place} asked={asked} />
    </>
  );
};
