import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from '../me.module.css';

const schemes: MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Light, dark, or as the system says; kept in this browser. */
export const SchemeChoice = () => {
  const intl = useIntl();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.body}>
      <p className={classes.muted}>
        <FormattedMessage id="account.look.text" />
      </p>
      <SegmentedControl
        fullWidth
        value={colorScheme}
        onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
        aria-label={intl.formatMessage({ id: 'account.look' })}
        data={schemes.map((value) => ({ value, label: intl.formatMessage({ id: `account.look.${value}` }) }))}
      />
    </div>
  );
};
