import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { readWalkIn, type WalkInDraft, type WalkInFault, type WalkInFields } from '../model/walk-in.ts';
import classes from '../door.module.css';

/** Gives the words that answer it. */
export type OnWalkIn = (fields: WalkInFields) => string;
type Props = { name: string; onWalkIn: OnWalkIn };

const empty: WalkInDraft = { name: '', contact: '', consent: false };

/** A name, one contact, one tick. Stays open, with the cursor in the name, for whoever comes next. */
export const WalkInForm = ({ name, onWalkIn }: Props) => {
  const intl = useIntl();
  const [draft, setDraft] = useState<WalkInDraft>({ ...empty, name });
  const [fault, setFault] = useState<WalkInFault | null>(null);
  const [said, say] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const change = (part: Partial<WalkInDraft>) => {
    setDraft({ ...draft, ...part });
    setFault(null);
    say('');
  };
  const wrong = (field: WalkInFault) => fault === field && intl.formatMessage({ id: `door.walk-in.fault.${field}` });

  const send = (event: FormEvent) => {
    event.preventDefault();
    const read = readWalkIn(draft);
    if (typeof read === 'string') return setFault(read);
    say(onWalkIn(read));
    setDraft(empty);
    first.current?.focus();
  };
  return (
    <form className={classes.walkIn} onSubmit={send} noValidate>
      <TextInput
        ref={first}
        data-autofocus
        size="md"
        autoComplete="off"
        autoCapitalize="words"
        label={intl.formatMessage({ id: 'door.walk-in.name' })}
        value={draft.name}
        error={wrong('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        autoComplete="off"
        autoCapitalize="none"
        label={intl.formatMessage({ id: 'door.walk-in.contact' })}
        description={intl.formatMessage({ id: 'door.walk-in.contact.note' })}
        value={draft.contact}
        error={wrong('contact')}
        onChange={(event) => change({ contact: event.currentTarget.value })}
      />
      <Checkbox
        size="md"
        label={intl.formatMessage({ id: 'door.walk-in.consent' })}
        checked={draft.consent}
        error={wrong('consent')}
        onChange={(event) => change({ consent: event.currentTarget.checked })}
      />
      <Button type="submit" size="lg" fullWidth>
        <FormattedMessage id="door.walk-in.send" />
      </Button>
      <p className={classes.said} role="status">
        {said}
      </p>
    </form>
  );
};
