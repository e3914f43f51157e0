import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { MeetingRole } from '@rollcall/contract/meetings/roles';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { FormWindow } from '../../../app/forms/form-window.tsx';
import { RoleForm } from './role-form.tsx';

type Props = { meeting: MeetingDetail; role?: MeetingRole; children: ReactNode };

/** A button that opens the form of a role. */
export const RoleDialog = ({ children, ...form }: Props) => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size="compact-md" onClick={open}>
        {children}
      </Button>
      <FormWindow
        title={<FormattedMessage id={form.role ? 'roles.change' : 'roles.add'} />}
        opened={opened}
        onClose={close}
      >
        <RoleForm {...form} close={close} />
      </FormWindow>
    </>
  );
};
