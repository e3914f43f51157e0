import { Checkbox } from '@mantine/core';
import { needs } from '@rollcall/contract/meetings';
import { FormattedMessage } from 'react-intl';
import classes from '../meeting-form.module.css';
import type { MeetingFormState } from '../state/use-meeting-form.ts';
import { Fieldset } from './fieldset.tsx';

/** What those who come are asked: whom they bring, and what the hosts can see to. */
export const Asks = ({ form }: { form: MeetingFormState }) => (
  <Fieldset legend={<FormattedMessage id="form.asks" />}>
    <Checkbox
      label={<FormattedMessage id="form.asks.names" />}
      checked={form.values.asksGuestNames}
      onChange={(event) => form.setFieldValue('asksGuestNames', event.currentTarget.checked)}
    />
    <Checkbox.Group
      label={<FormattedMessage id="form.asks.needs" />}
      value={form.values.askedNeeds}
      onChange={(chosen) =>
        form.setFieldValue(
          'askedNeeds',
          needs.filter((need) => chosen.includes(need)),
        )
      }
    >
      <div className={classes.four}>
        {needs.map((need) => (
          <Checkbox key={need} value={need} label={<FormattedMessage id={`need.${need}.own`} />} />
        ))}
      </div>
    </Checkbox.Group>
    <p className={classes.hint}>
      <FormattedMessage id="form.asks.hint" />
    </p>
  </Fieldset>
);
