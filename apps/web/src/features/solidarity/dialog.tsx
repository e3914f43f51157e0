import { Alert, Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { FormEventHandler, ReactNode } from 'react';
import { FormattedMessage, type MessageDescriptor } from 'react-intl';
import classes from './solidarity.module.css';

type Props = {
  title: MessageDescriptor['id'];
  sending: boolean;
  problem: string | null;
  onClose: () => void;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
};

/** A form over the page. It closes only when it is told to, so that a stray click loses nothing. */
export const FormDialog = ({ title, sending, problem, onClose, onSubmit, children }: Props) => (
  <Modal
    opened
    onClose={onClose}
    closeOnClickOutside={false}
    fullScreen={useMediaQuery('(max-width: 700px)') ?? false}
    size="lg"
    title={<FormattedMessage id={title} />}
    styles={{ title: { fontWeight: 720 } }}
  >
    <form className={classes.form} noValidate onSubmit={onSubmit}>
      {children}
      {problem && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <div className={classes.send}>
        <Button type="submit" loading={sending}>
          <FormattedMessage id="solidarity.form.save" />
        </Button>
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="solidarity.not-now" />
        </Button>
      </div>
    </form>
  </Modal>
);
