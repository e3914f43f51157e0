import { Alert, Button } from '@mantine/core';
import type { FormEventHandler, ReactNode } from 'react';
import { FormattedMessage, type MessageDescriptor } from 'react-intl';
import { FormWindow } from '../../app/forms/form-window.tsx';
import classes from './solidarity.module.css';

type Props = {
  title: MessageDescriptor['id'];
  sending: boolean;
  problem: string | null;
  onClose: () => void;
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
};

/** A form over the page, with what went wrong and the ways out at its end. */
export const FormDialog = ({ title, sending, problem, onClose, onSubmit, children }: Props) => (
  <FormWindow title={<FormattedMessage id={title} />} size="lg" onClose={onClose}>
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
  </FormWindow>
);
