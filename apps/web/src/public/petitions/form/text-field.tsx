import type { InputHTMLAttributes } from 'react';
import { type Asked, describedBy, Fault, Help, Label, type Place } from './labelled.tsx';

type Kind = Extract<Asked, 'text' | 'long_text' | 'email' | 'phone' | 'zip'>;
type Input = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'pattern' | 'spellCheck' | 'autoCapitalize'
>;

/** How a browser helps with each of them. The server says what is right, so that a rule of a browser never stands alone. */
const inputs: Record<Exclude<Kind, 'long_text'>, Input> = {
  text: { type: 'text', maxLength: 200 },
  email: { type: 'email', autoComplete: 'email', maxLength: 254, spellCheck: false, autoCapitalize: 'none' },
  phone: { type: 'tel', autoComplete: 'tel', maxLength: 40 },
  zip: { type: 'text', inputMode: 'numeric', autoComplete: 'postal-code', maxLength: 10 },
};

type Props = Place & {
  asked: Kind;
  value: string | undefined;
  isNeeded: boolean;
  autoComplete?: string;
  maxLength?: number;
};

/** A field that is typed into. */
export const TextField = ({ asked, value, isNeeded, autoComplete, maxLength, ...place }: Props) => {
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
        <textarea {...shared} rows={4} />
      ) : (
        <input
          {...inputs[asked]}
          {...shared}
          {...(autoComplete ? { autoComplete } : {})}
          {...(maxLength ? { maxLength } : {})}
        />
      )}
      <Fault {...place} asked={asked} />
    </>
  );
};
