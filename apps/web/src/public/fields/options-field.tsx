import type { ReactNode } from 'react';
import { describedBy, Fault, Help, Label, type Place } from './labelled.tsx';

type Props = Place & {
  asked: 'choice' | 'scale';
  type: 'radio' | 'checkbox';
  options: { value: string; label: ReactNode; hint?: ReactNode }[];
  chosen: readonly string[];
  isNeeded?: boolean;
  /** How the answers lie; left out, as many in a row as there is room for. */
  layout?: 'pairs' | 'lines' | 'steps';
  /** Between the question and its answers. */
  ends?: ReactNode;
};

/** A question whose answers stand there to be ticked. */
export const OptionsField = ({ asked, type, options, chosen, isNeeded = false, layout, ends, ...place }: Props) => {
  const { name, error, lang } = place;
  return (
    <fieldset className="choice" aria-describedby={describedBy(place)}>
      <legend>
        <Label {...place} />
      </legend>
      <Help {...place} />
      {ends}
      <div className={layout ? `options ${layout}` : 'options'}>
        {options.map(({ value, label, hint }) => (
          <label key={value}>
            <input
              type={type}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              // Of several that may be ticked no browser can ask for one at least.
              required={isNeeded && type === 'radio'}
              aria-invalid={error ? true : undefined}
            />
            <span lang={lang} dir="auto">
              {label}
              {hint && <small>{hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <Fault {...place} asked={asked} />
    </fieldset>
  );
};
