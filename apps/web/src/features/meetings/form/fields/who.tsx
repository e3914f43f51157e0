import { NumberInput, Radio, Stack } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import { visibilities } from '@rollcall/contract/meetings';
import { FormattedMessage } from 'react-intl';
import type { MeetingFormState } from '../state/use-meeting-form.ts';
import { Fieldset } from './fieldset.tsx';

/** Who sees it, and how many fit in. */
export const Who = ({ form, branch }: { form: MeetingFormState; branch: Branch }) => {
  const { value, onChange, error } = form.getInputProps('capacity');
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
      <NumberInput
        label={<FormattedMessage id="form.capacity" />}
        description={<FormattedMessage id="form.capacity.hint" />}
        maw={260}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        inputMode="numeric"
        data-field="capacity"
        value={value}
        error={error}
        onChange={(typed) => onChange(typed === '' ? '' : Number(typed))}
      />
    </Fieldset>
  );
};
