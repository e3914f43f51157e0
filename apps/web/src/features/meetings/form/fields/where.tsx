import { TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import classes from '../meeting-form.module.css';
import type { MeetingFormState } from '../state/use-meeting-form.ts';
import { Fieldset } from './fieldset.tsx';

/** In a room, online, or both. */
export const Where = ({ form }: { form: MeetingFormState }) => (
  <Fieldset legend={<FormattedMessage id="form.where" />}>
    <div className={classes.two}>
      <TextInput
        label={<FormattedMessage id="form.place" />}
        data-field="placeName"
        {...form.getInputProps('placeName')}
      />
      <TextInput
        label={<FormattedMessage id="form.address" />}
        data-field="placeAddress"
        autoComplete="off"
        {...form.getInputProps('placeAddress')}
      />
    </div>
    <div className={classes.two}>
      <TextInput
        type="url"
        inputMode="url"
        label={<FormattedMessage id="form.link" />}
        description={<FormattedMessage id="form.link.hint" />}
        data-field="onlineUrl"
        {...form.getInputProps('onlineUrl')}
      />
      <TextInput
        label={<FormattedMessage id="form.dial-in" />}
        description={<FormattedMessage id="form.dial-in.hint" />}
        data-field="dialIn"
        autoComplete="off"
        {...form.getInputProps('dialIn')}
      />
    </div>
  </Fieldset>
);
