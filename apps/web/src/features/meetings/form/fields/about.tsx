import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import { meetingKinds } from '@rollcall/contract/meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MeetingFormState } from '../state/use-meeting-form.ts';
import { Fieldset } from './fieldset.tsx';
import { Subject } from './subject.tsx';

/** What is held, and what for. */
export const About = ({ form, branch }: { form: MeetingFormState; branch: Branch }) => {
  const intl = useIntl();
  return (
    <Fieldset legend={<FormattedMessage id="form.about" />}>
      <TextInput
        label={<FormattedMessage id="form.title" />}
        required
        data-field="title"
        {...form.getInputProps('title')}
      />
      <NativeSelect
        label={<FormattedMessage id="form.kind" />}
        data={meetingKinds.map((value) => ({ value, label: intl.formatMessage({ id: `meeting.kind.${value}` }) }))}
        {...form.getInputProps('kind')}
      />
      <Subject form={form} branch={branch} />
      <Textarea
        label={<FormattedMessage id="form.description" />}
        description={<FormattedMessage id="form.description.hint" />}
        autosize
        minRows={4}
        maxRows={16}
        data-field="description"
        {...form.getInputProps('description')}
      />
    </Fieldset>
  );
};
