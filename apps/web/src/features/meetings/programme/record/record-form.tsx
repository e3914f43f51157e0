import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { AgendaItem, AgendaRecord } from '@rollcall/contract/meetings/programme';
import { FormattedMessage, useIntl } from 'react-intl';
import { fieldErrorsOf } from '../../../../app/forms/field-errors.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import classes from '../programme.module.css';
import { RecordConflict } from './record-conflict.tsx';
import { faultsOf, requestOf, type RecordValues, valuesOf } from './record-values.ts';
import { useWriteRecord } from './use-write-record.ts';

type Props = { meetingId: string; item: AgendaItem; record: AgendaRecord | undefined; onClose: () => void };

const kinds = ['for', 'against', 'abstained'] as const;

/** Writes the minutes of one item. Where somebody else wrote them meanwhile, both stand there and one chooses. */
export const RecordForm = ({ meetingId, item, record, onClose }: Props) => {
  const intl = useIntl();
  const form = useForm<RecordValues>({
    mode: 'controlled',
    initialValues: valuesOf(record),
    validate: (values) => faultsOf(intl, values),
  });
  const write = useWriteRecord(meetingId, item.id, record?.version ?? 0, {
    onSaved: onClose,
    onRefused: (error) => form.setErrors(fieldErrorsOf(error)),
  });
  return (
    <form className={classes.recordForm} noValidate onSubmit={form.onSubmit((v) => write.save(requestOf(v)))}>
      <Textarea
        label={<FormattedMessage id="programme.record.minutes" />}
        autosize
        minRows={3}
        maxRows={16}
        data-autofocus
        autoFocus
        {...form.getInputProps('minutes')}
      />
      <TextInput label={<FormattedMessage id="programme.record.decision" />} {...form.getInputProps('decision')} />
      <fieldset className={classes.votes}>
        <legend>
          <FormattedMessage id="programme.record.votes" />
        </legend>
        {kinds.map((kind) => (
          <NumberInput
            key={kind}
            label={<FormattedMessage id={`programme.record.votes.${kind}`} />}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            hideControls
            inputMode="numeric"
            {...form.getInputProps(`votes.${kind}`)}
          />
        ))}
      </fieldset>
      {write.theirs && (
        <RecordConflict
          theirs={write.theirs}
          onTake={(values) => {
            form.setValues(values);
            write.accept();
          }}
        />
      )}
      <div role="alert">
        {write.error && !write.theirs && <p className={classes.problem}>{problemWords(intl, write.error)}</p>}
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={write.isPending}>
          <FormattedMessage id={write.theirs ? 'programme.record.keep-mine' : 'programme.record.save'} />
        </Button>
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="form.back" />
        </Button>
      </div>
    </form>
  );
};
