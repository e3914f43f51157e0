import { Button, Modal } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

type Props = {
  title: 'administration.give' | 'administration.found';
  children: (close: () => void) => ReactNode;
};

/** A button that opens a form. The form closes only when it is told to, so that a stray click loses nothing. */
export const FormDialog = ({ title, children }: Props) => {
  const intl = useIntl();
  const phone = useMediaQuery('(max-width: 700px)');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button onClick={open}>
        <FormattedMessage id={title} />
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        closeOnClickOutside={false}
        fullScreen={phone}
        size="lg"
        title={<FormattedMessage id={title} />}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'administration.close' }) }}
      >
        {children(close)}
      </Modal>
    </>
  );
};
