import { NumberInput, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FormattedMessage } from 'react-intl';
import type { SettingsValues } from './settings-values.ts';
import classes from './settings.module.css';

type Props = {
  form: Pick<UseFormReturnType<SettingsValues>, 'values' | 'getInputProps'>;
  /** Members of the branch today. */
  memberCount: number;
};

/** How many members a branch meeting needs, with what that means today. */
export const QuorumFields = ({ form, memberCount }: Props) => {
  const { hasQuorum, quorumPercent } = form.values;
  const needed = quorumPercent === '' ? 0 : Math.max(1, Math.ceil((memberCount * quorumPercent) / 100));
  return (
    <div className={classes.body}>
      <Switch
        label={<FormattedMessage id="settings.quorum.needed" />}
        description={<FormattedMessage id="settings.quorum.hint" />}
        {...form.getInputProps('hasQuorum', { type: 'checkbox' })}
      />
      {hasQuorum && (
        <NumberInput
          className={classes.percent}
          label={<FormattedMessage id="settings.quorum.percent" />}
          description={<FormattedMessage id="settings.quorum.today" values={{ needed, members: memberCount }} />}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          suffix=" %"
          min={1}
          max={100}
          allowDecimal={false}
          {...form.getInputProps('quorumPercent')}
        />
      )}
    </div>
  );
};
