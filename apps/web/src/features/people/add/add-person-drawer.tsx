import { Drawer } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import { FormattedMessage, useIntl } from 'react-intl';
import { AddPersonForm } from './add-person-form.tsx';

type Props = { branch: Branch; opened: boolean; onClose: () => void; onAdded: (personId: string) => void };

/** Adds a person beside the list. */
export const AddPersonDrawer = ({ branch, opened, onClose, onAdded }: Props) => {
  const intl = useIntl();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      title={<FormattedMessage id="people.add.to" values={{ branch: branch.name }} />}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
    >
      <AddPersonForm branchId={branch.id} timeZone={branch.timeZone} onAdded={onAdded} />
    </Drawer>
  );
};
