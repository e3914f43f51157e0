import { Button } from '@mantine/core';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { FormattedMessage, useIntl } from 'react-intl';
import { ButtonLink } from '../../../app/links.tsx';
import { sayProblem } from '../../../app/parts/say.ts';
import { useSession } from '../../../app/session/session.queries.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { TakePart } from '../branches/take-part.tsx';
import { useChangeCampaign } from '../data/use-change-campaign.tsx';
import { RecordOutcome } from '../outcome/record-outcome.tsx';

/** What the reader can do with the campaign: plan it, or take part in it. */
export const CampaignActions = ({ campaign }: { campaign: CampaignDetail }) => {
  const plans = can(useSession(), 'campaigns.manage', campaign.branch?.id ?? null);
  const { id: campaignId, publishedAt, outcome } = campaign;
  return (
    <>
      {publishedAt && !outcome && <TakePart campaign={campaign} />}
      {plans && !publishedAt && <Publish campaign={campaign} />}
      {plans && publishedAt && !outcome && <RecordOutcome campaign={campaign} />}
      {plans && (
        <ButtonLink variant="default" to="/campaigns/$campaignId/edit" params={{ campaignId }}>
          <FormattedMessage id="campaign.change" />
        </ButtonLink>
      )}
    </>
  );
};

const Publish = ({ campaign }: { campaign: CampaignDetail }) => {
  const intl = useIntl();
  const change = useChangeCampaign(campaign.id);
  const publish = () =>
    change.mutate(
      {
        body: { isPublished: true },
        version: campaign.version,
        said: <FormattedMessage id="campaign.published" />,
        undo: { isPublished: false },
      },
      { onError: (error) => sayProblem(problemWords(intl, error)) },
    );
  return (
    <Button onClick={publish} loading={change.isPending}>
      <FormattedMessage id="campaign.publish" />
    </Button>
  );
};
