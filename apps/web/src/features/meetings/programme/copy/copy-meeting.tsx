import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { CopyForm } from './copy-form.tsx';

/** Schedules a meeting like this one on another day, with its programme and the roles wanted. */
export const CopyMeeting = ({ meeting }: { meeting: MeetingDetail }) => {
  const intl = useIntl();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        <FormattedMessage id="copy.open" />
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={<FormattedMessage id="copy.title" />}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
      >
        <CopyForm meeting={meeting} onClose={close} />
      </Modal>
    </>
  );
};
