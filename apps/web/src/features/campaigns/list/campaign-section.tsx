import type { Campaign } from '@rollcall/contract/campaigns';
import type { ReactNode } from 'react';
import { localDay } from '../../../app/data/days.ts';
import { Section } from '../../../app/parts/section.tsx';
import { CampaignRow } from '../campaign-row.tsx';
import classes from '../campaigns.module.css';

type Props = {
  title: ReactNode;
  items: Campaign[];
  /** Before all others, with how many there are: what concerns the reader most. */
  onTop?: boolean;
  /** Whether their state is said: not where all have the same. */
  tagged?: boolean;
  arePlans?: boolean;
};

/** Campaigns under one heading; nothing where there are none. */
export const CampaignSection = ({ title, items, onTop = false, tagged = false, arePlans = false }: Props) => {
  const today = localDay(new Date());
  return (
    items.length > 0 && (
      <Section title={title} {...(onTop && { className: classes.top ?? '', aside: items.length })}>
        <ul className={classes.campaigns}>
          {items.map((campaign) => (
            <CampaignRow key={campaign.id} campaign={campaign} today={today} tagged={tagged} isPlan={arePlans} />
          ))}
        </ul>
      </Section>
    )
  );
};
