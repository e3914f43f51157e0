import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CampaignUpdate } from '@rollcall/contract/campaigns/updates';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { FormWindow } from '../../../app/forms/form-window.tsx';
import { UpdateForm } from './update-form.tsx';
import type { CampaignPlace } from '../data/use-branches-in.ts';

type Props = { campaignId: string; voices: CampaignPlace[]; update?: CampaignUpdate; children: ReactNode };

/** A button that opens the form of news. */
export const UpdateDialog = ({ children, ...form }: Props) => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={open}>
        {children}
      </Button>
      <FormWindow
        opened={opened}
        onClose={close}
        size="lg"
        title={<FormattedMessage id={form.update ? 'campaign.update.change.title' : 'campaign.update.add'} />}
      >
        <UpdateForm {...form} close={close} />
      </FormWindow>
    </>
  );
};
