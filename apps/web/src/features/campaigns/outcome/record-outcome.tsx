import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { FormattedMessage } from 'react-intl';
import { FormWindow } from '../../../app/forms/form-window.tsx';
import { OutcomeForm } from './outcome-form.tsx';

/** A button that opens the form of the outcome: recorded once, and corrected later. */
export const RecordOutcome = ({ campaign }: { campaign: CampaignDetail }) => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open} {...(campaign.outcome ? { size: 'compact-md' } : {})}>
        <FormattedMessage id={campaign.outcome ? 'campaign.outcome.change' : 'campaign.outcome.record'} />
      </Button>
      <FormWindow opened={opened} onClose={close} title={<FormattedMessage id="campaign.outcome.record" />}>
        <OutcomeForm campaign={campaign} close={close} />
      </FormWindow>
    </>
  );
};
