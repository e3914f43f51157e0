import { phaseTime } from '@rollcall/contract/campaigns/phases';
import type { PublicCampaign } from '@rollcall/contract/public-campaigns';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../parts/section.tsx';
import { dayInWords, lastDayOf } from '../text/when.ts';

/** The phases along a line of time. */
export const Phases = ({ campaign, today }: { campaign: PublicCampaign; today: string }) => {
  const intl = useIntl();
  const { phases } = campaign;
  return (
    phases.length > 0 && (
      <Section id="phases" title="public.campaign.phases">
        <ol className="phases">
          {phases.map(({ title, about, startsOn, endsOn }, index) => {
            const time = phaseTime(campaign, index, today);
            return (
              <li key={index} className={time} aria-current={time === 'now' ? 'step' : undefined}>
                <h3>
                  <bdi>{title}</bdi>
                </h3>
                <p className="fine">
                  {endsOn ? (
                    <FormattedMessage
                      id="public.campaign.phase"
                      values={{ start: dayInWords(intl, startsOn), end: dayInWords(intl, lastDayOf(endsOn)) }}
                    />
                  ) : (
                    <FormattedMessage id="public.campaign.phase-from" values={{ start: dayInWords(intl, startsOn) }} />
                  )}
                </p>
                {about && <p dir="auto">{about}</p>}
              </li>
            );
          })}
        </ol>
      </Section>
    )
  );
};
