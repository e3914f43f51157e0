import { Button, Modal } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import type { Goal } from '@rollcall/contract/campaigns/goals';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { GoalCampaign } from '../goal-campaign.ts';
import { GoalForm } from './goal-form.tsx';

type Props = { campaign: GoalCampaign; goal?: Goal; children: ReactNode };

/** A button that opens the form of a goal. */
export const GoalDialog = ({ children, ...form }: Props) => {
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
        fullScreen={phone ?? false}
        title={<FormattedMessage id={form.goal ? 'goals.form.change' : 'goals.set'} />}
      >
        <GoalForm {...form} close={close} />
      </Modal>
    </>
  );
};
