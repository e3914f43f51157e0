import { Button } from '@mantine/core';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { Markdown } from '../../../app/parts/markdown.tsx';
import { sayProblem } from '../../../app/parts/say.ts';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { useChangeCampaign } from '../data/use-change-campaign.tsx';
import classes from './outcome.module.css';
import { RecordOutcome } from './record-outcome.tsx';

/** How it ended, and what was won. */
export const OutcomeCard = ({ campaign }: { campaign: CampaignDetail }) => {
  const plans = can(useSession(), 'campaigns.manage', campaign.branch?.id ?? null);
  const intl = useIntl();
  const change = useChangeCampaign(campaign.id);
  const { outcome, outcomeText, outcomeOn, version } = campaign;
  if (!outcome || !outcomeOn) return null;
  const reopen = () =>
    change.mutate(
      {
        body: { outcome: null },
        version,
        said: <FormattedMessage id="campaign.outcome.reopened" />,
        undo: { outcome: { outcome, text: outcomeText, on: outcomeOn } },
      },
      { onError: (error) => sayProblem(problemWords(intl, error)) },
    );
  return (
    <Section
      className={classes.card}
      title={<FormattedMessage id={`campaigns.outcome.${outcome}`} />}
      aside={<FormattedDate value={outcomeOn} day="numeric" month="long" year="numeric" timeZone="UTC" />}
    >
      <div className={classes.text}>
        {outcomeText && <Markdown text={outcomeText} />}
        {plans && (
          <div className={classes.acts}>
            <RecordOutcome campaign={campaign} />
            <Button variant="default" size="compact-md" loading={change.isPending} onClick={reopen}>
              <FormattedMessage id="campaign.outcome.reopen" />
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
};
