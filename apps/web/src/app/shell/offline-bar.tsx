import { useNetwork } from '@mantine/hooks';
import { FormattedMessage } from 'react-intl';
import classes from './shell.module.css';

/** Says that the connection is gone: what is shown stays, what is sent will not arrive. */
export const OfflineBar = () => {
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <p className={classes.offline}>
          <FormattedMessage id="state.offline.bar" />
        </p>
      )}
    </div>
  );
};
