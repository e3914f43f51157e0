import { Button, Modal } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { MeetingRole } from '@rollcall/contract/meetings/roles';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { RoleForm } from './role-form.tsx';

type Props = { meeting: MeetingDetail; role?: MeetingRole; children: ReactNode };

/** A button that opens the form of a role. */
export const RoleDialog = ({ children, ...form }: Props) => {
  const intl = useIntl();
  const phone = useMediaQuery('(max-width: 700px)');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size="compact-md" onClick={open}>
        {children}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        closeOnClickOutside={false}
        fullScreen={phone}
        title={<FormattedMessage id={form.role ? 'roles.change' : 'roles.add'} />}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
      >
        <RoleForm {...form} close={close} />
      </Modal>
    </>
  );
};
