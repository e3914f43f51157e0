import { Alert, Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import classes from './administration.module.css';

type Props = {
  send: 'administration.give' | 'administration.found';
  sending: boolean;
  problem: string | null;
  onClose: () => void;
};

/** The end of a form: what went wrong, and the way on or out. */
export const FormFoot = ({ send, sending, problem, onClose }: Props) => (
  <>
    {problem && (
      <Alert color="red" role="alert">
        {problem}
      </Alert>
    )}
    <div className={classes.send}>
      <Button type="submit" loading={sending}>
        <FormattedMessage id={send} />
      </Button>
      <Button variant="default" onClick={onClose}>
        <FormattedMessage id="administration.not-now" />
      </Button>
    </div>
  </>
);
