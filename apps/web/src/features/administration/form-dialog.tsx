import { Button, Modal } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

type Props = {
  title: 'administration.give' | 'administration.found';
  children: (close: () => void) => ReactNode;
};

/** A button that opens a form. The form closes only when it is told to, so that a stray click loses nothing. */
export const FormDialog = ({ title, children }: Props) => {
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
        styles={{ title: { fontWeight: 720 } }}
      >
        {children(close)}
      </Modal>
    </>
  );
};
