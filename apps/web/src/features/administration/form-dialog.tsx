import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { FormWindow } from '../../app/forms/form-window.tsx';

type Props = {
  title: 'administration.give' | 'administration.found';
  children: (close: () => void) => ReactNode;
};

/** A button that opens a form. */
export const FormDialog = ({ title, children }: Props) => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={open}>
        <FormattedMessage id={title} />
      </Button>
      <FormWindow title={<FormattedMessage id={title} />} opened={opened} size="lg" onClose={close}>
        {children(close)}
      </FormWindow>
    </>
  );
};
