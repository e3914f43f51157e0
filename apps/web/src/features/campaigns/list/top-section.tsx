import type { Campaign } from '@rollcall/contract/campaigns';
import type { ReactNode } from 'react';
import { localDay } from '../../../app/data/days.ts';
import { Section } from '../../../app/parts/section.tsx';
import { CampaignRow } from '../campaign-row.tsx';
import classes from '../campaigns.module.css';

type Props = { title: ReactNode; items: Campaign[]; arePlans?: boolean };

/** Campaigns that concern the reader most, before all others; nothing where there are none. */
export const TopSection = ({ title, items, arePlans = false }: Props) => {
  const today = localDay(new Date());
  return (
    items.length > 0 && (
      <Section className={classes.top ?? ''} title={title} aside={items.length}>
        <ul className={classes.campaigns}>
          {items.map((campaign) => (
            <CampaignRow key={campaign.id} campaign={campaign} today={today} tagged={arePlans} isPlan={arePlans} />
          ))}
        </ul>
      </Section>
    )
  );
};
