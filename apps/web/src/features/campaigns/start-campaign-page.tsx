import { campaigns } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../app/api.ts';
import { allBranchesQuery } from '../../app/data/branches.queries.ts';
import { localDay } from '../../app/data/days.ts';
import { useAreas } from '../../app/data/use-areas.ts';
import { fieldErrorsOf } from '../../app/forms/field-errors.ts';
import { useIdempotencyKey } from '../../app/idempotency.ts';
import { Page } from '../../app/page.tsx';
import { say } from '../../app/parts/say.ts';
import { useSession } from '../../app/session/session.queries.ts';
import { Guarded } from '../../app/states/guarded.tsx';
import { problemWords } from '../../app/states/problem-words.ts';
import { type CampaignDraft, campaignDraft, requestOf } from './campaign-draft.ts';
import { CampaignForm, useKeptDraft } from './campaign-form.tsx';

/** Begins the plan of a campaign of the nation or of a branch, by what the own office reaches. */
export const StartCampaignPage = () => {
  const intl = useIntl();
  return (
    <Guarded permission="campaigns.manage">
      <Page title={intl.formatMessage({ id: 'campaigns.start' })}>
        <StartCampaign />
      </Page>
    </Guarded>
  );
};

const StartCampaign = () => {
  const intl = useIntl();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const headers = useIdempotencyKey();
  const places = usePlaces();
  const areas = useAreas().map(({ id, name }) => ({ value: id, label: name }));
  const [kept, keep] = useKeptDraft();
  const [initial] = useState<CampaignDraft>(() => {
    const branchId = places[0]?.value ?? 'nation';
    const startsOn = localDay(new Date());
    const fresh = { title: '', priorityAreaId: '', branchId, startsOn, lastDay: '', summary: '' };
    return campaignDraft.safeParse(kept).data ?? fresh;
  });
  const start = useMutation({
    mutationFn: (draft: CampaignDraft) =>
      api(campaigns.start, { body: { ...requestOf(draft), isPublished: false } }, { headers }),
    onSuccess: async (campaign) => {
      keep(null);
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
      say(<FormattedMessage id="campaigns.started" values={{ title: campaign.title }} />);
      await navigate({ to: '/campaigns/$campaignId/edit', params: { campaignId: campaign.id } });
    },
  });
  const send = async (draft: CampaignDraft) => {
    try {
      await start.mutateAsync(draft);
      return {};
    } catch (error) {
      return fieldErrorsOf(error); // what is about no field is shown from `start.error`
    }
  };
  return (
    <CampaignForm
      initial={initial}
      areas={areas}
      places={places}
      sending={start.isPending}
      problem={start.error && problemWords(intl, start.error)}
      onSend={send}
      onChange={keep}
    />
  );
};

/** Where this person may start a campaign: the nation first, then branches by name. */
const usePlaces = () => {
  const intl = useIntl();
  const session = useSession();
  const branches = useSuspenseQuery(allBranchesQuery()).data;
  return [
    ...(can(session, 'campaigns.manage', null)
      ? [{ value: 'nation', label: intl.formatMessage({ id: 'campaigns.national' }) }]
      : []),
    ...branches
      .filter(({ id }) => can(session, 'campaigns.manage', id))
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
};
