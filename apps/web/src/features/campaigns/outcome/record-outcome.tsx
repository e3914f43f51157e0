import { Button, Modal } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { FormattedMessage, useIntl } from 'react-intl';
import { OutcomeForm } from './outcome-form.tsx';

/** A button that opens the form of the outcome: recorded once, and corrected later. */
export const RecordOutcome = ({ campaign }: { campaign: CampaignDetail }) => {
  const intl = useIntl();
  const phone = useMediaQuery('(max-width: 700px)');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open} {...(campaign.outcome ? { size: 'compact-md' } : {})}>
        <FormattedMessage id={campaign.outcome ? 'campaign.outcome.change' : 'campaign.outcome.record'} />
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        closeOnClickOutside={false}
        fullScreen={phone}
        title={<FormattedMessage id="campaign.outcome.record" />}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
      >
        <OutcomeForm campaign={campaign} close={close} />
      </Modal>
    </>
  );
};
