import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { Tag } from '@rollcall/ui/tag';
import { FormattedMessage } from 'react-intl';
import { localDay } from '../../../app/data/days.ts';
import { Section } from '../../../app/parts/section.tsx';
import classes from './campaign-page.module.css';
import { DaySpan } from './day-span.tsx';
import { phaseTime } from '@rollcall/contract/campaigns/phases';

/** The phases along a line of time: what is over, what is now, what comes. */
export const PhasesSection = ({ campaign }: { campaign: CampaignDetail }) => {
  const { phases } = campaign;
  const today = localDay(new Date());
  if (phases.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="campaign.phases" />}>
      <ol className={classes.phases}>
        {phases.map(({ title, about, startsOn, endsOn }, index) => {
          const time = phaseTime(campaign, index, today);
          return (
            <li
              key={index}
              className={[classes.phase, time !== 'coming' && classes[time]].filter(Boolean).join(' ')}
              {...(time === 'now' ? { 'aria-current': 'step' } : {})}
            >
              <h3>
                {title}
                {time === 'now' && (
                  <Tag tone="red">
                    <FormattedMessage id="campaign.phase.now" />
                  </Tag>
                )}
              </h3>
              <small>
                <DaySpan startsOn={startsOn} endsOn={endsOn} />
                {time === 'over' && (
                  <span className="visually-hidden">
                    <FormattedMessage id="campaign.phase.over" />
                  </span>
                )}
              </small>
              {about && <p>{about}</p>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
};
