import type { PublicCampaign } from '@rollcall/contract/public-campaigns';
import { FormattedMessage, useIntl } from 'react-intl';
import { Markdown } from '../text/markdown.tsx';
import { dayInWords } from '../text/when.ts';

/** How the campaign ended, and what was won. */
export const Outcome = ({ campaign }: { campaign: PublicCampaign }) => {
  const intl = useIntl();
  const { outcome, outcomeOn, outcomeText } = campaign;
  return (
    outcome &&
    outcomeOn && (
      <section className="notice outcome" aria-labelledby="outcome">
        <h2 id="outcome">
          <FormattedMessage id={`public.campaign.outcome.${outcome}`} />
        </h2>
        <p className="fine">{dayInWords(intl, outcomeOn)}</p>
        {outcomeText && <Markdown text={outcomeText} />}
      </section>
    )
  );
};
