import { describedBy, Fault, Help, Label, type Place } from './labelled.tsx';

/** Something that is agreed to, or not. */
export const Tick = ({ isTicked, isNeeded = false, ...place }: Place & { isTicked: boolean; isNeeded?: boolean }) => (
  <div className="choice tick">
    <label>
      <input
        type="checkbox"
        name={place.name}
        value="yes"
        defaultChecked={isTicked}
        required={isNeeded}
        aria-invalid={place.error ? true : undefined}
        aria-describedby={describedBy(place)}
      />
      <span>
        <Label {...place} />
      </span>
    </label>
    <Help {...place} />
    <Fault {...place} asked="consent" />
  </div>
);
