import { Button, Modal } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { CampaignUpdate } from '@rollcall/contract/campaigns/updates';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { UpdateForm } from './update-form.tsx';
import type { CampaignPlace } from '../data/use-branches-in.ts';

type Props = { campaignId: string; voices: CampaignPlace[]; update?: CampaignUpdate; children: ReactNode };

/** A button that opens the form of news. */
export const UpdateDialog = ({ children, ...form }: Props) => {
  const intl = useIntl();
  const phone = useMediaQuery('(max-width: 700px)');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={open}>
        {children}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        closeOnClickOutside={false}
        fullScreen={phone}
        size="lg"
        title={<FormattedMessage id={form.update ? 'campaign.update.change.title' : 'campaign.update.add'} />}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
      >
        <UpdateForm {...form} close={close} />
      </Modal>
    </>
  );
};
