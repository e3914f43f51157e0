import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { FormValues } from '../form-values.ts';
import { differences, merged, type Part, type Side } from '../merge.ts';
import classes from './conflict.module.css';
import { type Known, usePartWords } from './use-part-words.ts';

type Props = {
  /** What both began with. */
  base: FormValues;
  theirs: FormValues;
  mine: FormValues;
  known: Known;
  saving: boolean;
  onChoose: (values: FormValues) => void;
};

const sides: Side[] = ['theirs', 'mine'];

/** Two versions of one meeting, or of one series, side by side; for each part that differs a person says which one stays. */
export const Conflict = ({ base, theirs, mine, known, saving, onChoose }: Props) => {
  const intl = useIntl();
  const words = usePartWords(known);
  const found = differences(base, theirs, mine);
  const [chosen, choose] = useState<Partial<Record<Part, Side>>>(() =>
    Object.fromEntries(found.flatMap(({ part, suggested }) => (suggested ? [[part, suggested]] : []))),
  );
  const [asked, ask] = useState(false);
  const open = found.filter(({ part }) => !chosen[part]);
  return (
    <form
      className={classes.conflict}
      onSubmit={(event) => {
        event.preventDefault();
        ask(true);
        if (open.length === 0) onChoose(merged(theirs, mine, chosen));
      }}
    >
      <p role="status">
        <FormattedMessage id="conflict.text" values={{ count: found.length }} />
      </p>
      {found.map(({ part }) => (
        <fieldset key={part} className={`card ${classes.part}`}>
          <legend>
            <FormattedMessage id={`conflict.part.${part}`} />
          </legend>
          <div className={classes.sides}>
            {sides.map((side) => (
              <label key={side} className={classes.side}>
                <input
                  type="radio"
                  name={part}
                  value={side}
                  checked={chosen[part] === side}
                  onChange={() => choose({ ...chosen, [part]: side })}
                />
                <span>
                  <span className={classes.whose}>
                    <FormattedMessage id={`conflict.${side}`} />
                  </span>
                  <span className={classes.value}>{words(part, side === 'mine' ? mine : theirs)}</span>
                </span>
              </label>
            ))}
          </div>
          {asked && !chosen[part] && (
            <p role="alert" className={classes.problem}>
              {intl.formatMessage({ id: 'conflict.choose' })}
            </p>
          )}
        </fieldset>
      ))}
      <Group gap="xs">
        <Button type="submit" loading={saving}>
          <FormattedMessage id="conflict.save" />
        </Button>
        <Button variant="default" disabled={saving} onClick={() => onChoose(theirs)}>
          <FormattedMessage id="conflict.take-theirs" />
        </Button>
      </Group>
    </form>
  );
};
