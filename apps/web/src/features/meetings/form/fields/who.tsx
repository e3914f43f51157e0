import { NumberInput, Radio, Stack } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import { visibilities } from '@rollcall/contract/meetings';
import { FormattedMessage } from 'react-intl';
import { isOnline } from '../form-values.ts';
import classes from '../meeting-form.module.css';
import type { MeetingFormState } from '../state/use-meeting-form.ts';
import { Fieldset } from './fieldset.tsx';

const sides = [
  { field: 'capacity', alone: 'form.capacity', beside: 'form.capacity.room' },
  { field: 'onlineCapacity', alone: 'form.capacity', beside: 'form.capacity.online' },
] as const;

/** Who sees it, and how many fit in: in the room and on the line, each by itself. */
export const Who = ({ form, branch }: { form: MeetingFormState; branch: Branch }) => {
  const online = isOnline(form.values);
  const room = form.values.placeName.trim() !== '' || !online;
  const shown = sides.filter(({ field }) => (field === 'capacity' ? room : online));
  return (
    <Fieldset legend={<FormattedMessage id="form.who" />}>
      <Radio.Group label={<FormattedMessage id="form.visibility" />} {...form.getInputProps('visibility')}>
        <Stack gap="xs" mt={6}>
          {visibilities.map((visibility) => (
            <Radio
              key={visibility}
              value={visibility}
              label={<FormattedMessage id={`meeting.visibility.${visibility}.long`} values={{ branch: branch.name }} />}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div className={classes.two}>
        {shown.map(({ field, alone, beside }) => {
          const { value, onChange, error } = form.getInputProps(field);
          return (
            <NumberInput
              key={field}
              label={<FormattedMessage id={shown.length > 1 ? beside : alone} />}
              description={<FormattedMessage id="form.capacity.hint" />}
              maw={360}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              inputMode="numeric"
              data-field={field}
              value={value}
              error={error}
              onChange={(typed) => onChange(typed === '' ? '' : Number(typed))}
            />
          );
        })}
      </div>
    </Fieldset>
  );
};
