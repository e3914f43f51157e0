import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { ButtonLink } from '../../../../app/links.tsx';
import { ScopeLinks } from './scope-links.tsx';

/** Leads to the form; of one of many meetings it asks first which of them change. */
export const ChangeButton = ({ meeting }: { meeting: MeetingDetail }) => {
  const intl = useIntl();
  const [opened, { open, close }] = useDisclosure();
  if (!meeting.seriesId) {
    return (
      <ButtonLink variant="default" to="/meetings/$meetingId/edit" params={{ meetingId: meeting.id }}>
        <FormattedMessage id="meeting.change" />
      </ButtonLink>
    );
  }
  return (
    <>
      <Button variant="default" onClick={open}>
        <FormattedMessage id="meeting.change" />
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={<FormattedMessage id="scope.title" />}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
      >
        <ScopeLinks meeting={meeting} seriesId={meeting.seriesId} />
      </Modal>
    </>
  );
};
