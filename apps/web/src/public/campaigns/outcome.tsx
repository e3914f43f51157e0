import type { PublicCampaign } from '@rollcall/contract/public-campaigns';
import { useIntl } from 'react-intl';
import { Section } from '../parts/section.tsx';
import { Markdown } from '../text/markdown.tsx';
import { dayInWords } from '../text/when.ts';

/** How the campaign ended, and what was won. */
export const Outcome = ({ campaign }: { campaign: PublicCampaign }) => {
  const intl = useIntl();
  const { outcome, outcomeOn, outcomeText } = campaign;
  return (
    outcome &&
    outcomeOn && (
      <Section id="outcome" title={`public.campaign.outcome.${outcome}`} className="notice outcome">
        <p className="fine">{dayInWords(intl, outcomeOn)}</p>
        {outcomeText && <Markdown text={outcomeText} />}
      </Section>
    )
  );
};
