import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { addGoalEntry, type Goal } from '@rollcall/contract/campaigns/goals';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { localDay } from '../../../../app/data/days.ts';
import { fieldErrorsOf, issueErrorsOf } from '../../../../app/forms/field-errors.ts';
import { useIdempotencyKey } from '../../../../app/idempotency.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import classes from './progress.module.css';
import { useEntryActs } from './use-entry-acts.tsx';

type Props = {
  goal: Goal;
  /** For whom the reader may write down: null is no branch. */
  places: ({ id: string; name: string } | null)[];
  /** Whose campaign it is: what is written down for it as a whole is its own. */
  home: string | null;
  close: () => void;
};

/** How many, when, and a note of how. */
export const EntryForm = ({ goal, places, home, close }: Props) => {
  const intl = useIntl();
  const headers = useIdempotencyKey();
  const { add } = useEntryActs(goal);
  const [branchId, setBranchId] = useState(places.at(-1)?.id ?? home ?? '');
  const [amount, setAmount] = useState<number | string>('');
  const [on, setOn] = useState(localDay(new Date()));
  const [note, setNote] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wish = { branchId: branchId || null, on, amount: amount === '' ? Number.NaN : Number(amount), note };
    const body = addGoalEntry.safeParse(wish);
    setErrors(body.success ? {} : issueErrorsOf(body.error.issues));
    if (!body.success) return;
    add.mutate({ body: body.data, headers }, { onSuccess: close, onError: (error) => setErrors(fieldErrorsOf(error)) });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <Stack gap="sm">
        <Group grow align="start">
          <NumberInput
            label={<FormattedMessage id="goals.entry.amount" values={{ unit: goal.unit }} />}
            allowDecimal={false}
            required
            value={amount}
            onChange={setAmount}
            error={errors['amount'] && intl.formatMessage({ id: 'goals.entry.amount.missing' })}
            ref={first}
          />
          <TextInput
            type="date"
            label={<FormattedMessage id="goals.entry.on" />}
            required
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
            error={errors['on']}
          />
        </Group>
        {places.length > 1 && (
          <Select
            label={<FormattedMessage id="goals.entry.branch" />}
            data={places.map((place) => ({
              value: place?.id ?? '',
              label: place?.name ?? intl.formatMessage({ id: 'goals.branches.none' }),
            }))}
            value={branchId}
            allowDeselect={false}
            onChange={(value) => setBranchId(value ?? '')}
          />
        )}
        <TextInput
          label={<FormattedMessage id="goals.entry.what" />}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={errors['note']}
        />
        {add.isError && (
          <p role="alert" className={classes.problem}>
            {problemWords(intl, add.error)}
          </p>
        )}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            <FormattedMessage id="goals.form.cancel" />
          </Button>
          <Button type="submit" loading={add.isPending}>
            <FormattedMessage id="goals.entries.add" />
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
