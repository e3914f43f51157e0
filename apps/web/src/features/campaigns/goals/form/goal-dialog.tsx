import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Goal } from '@rollcall/contract/campaigns/goals';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { FormWindow } from '../../../../app/forms/form-window.tsx';
import type { GoalCampaign } from '../goal-campaign.ts';
import { GoalForm } from './goal-form.tsx';

type Props = { campaign: GoalCampaign; goal?: Goal; children: ReactNode };

/** A button that opens the form of a goal. */
export const GoalDialog = ({ children, ...form }: Props) => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size="compact-md" onClick={open}>
        {children}
      </Button>
      <FormWindow
        opened={opened}
        onClose={close}
        title={<FormattedMessage id={form.goal ? 'goals.form.change' : 'goals.set'} />}
      >
        <GoalForm {...form} close={close} />
      </FormWindow>
    </>
  );
};
