import { type CampaignUpdate, campaignUpdates } from '@rollcall/contract/campaigns/updates';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { useSeenVersion } from '../../../app/forms/use-seen-version.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { sayUndo } from '../../../app/parts/say-undo.tsx';
import { say, sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { updatesQuery } from '../data/campaign.queries.ts';

export type UpdateDraft = { title: string; body: string; branchId: string | null };

const useReadAgain = (campaignId: string) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: updatesQuery(campaignId).queryKey });
};

/** Tells news, or corrects what was told. */
export const useTell = (campaignId: string, update: CampaignUpdate | undefined) => {
  const headers = useIdempotencyKey();
  const against = useSeenVersion(update?.version ?? 0);
  const readAgain = useReadAgain(campaignId);
  return useMutation({
    mutationFn: ({ title, body, branchId }: UpdateDraft) =>
      update
        ? against((match) =>
            api(campaignUpdates.change, { params: { campaignId, updateId: update.id }, body: { title, body } }, match),
          )
        : api(campaignUpdates.add, { params: { campaignId }, body: { title, body, branchId } }, { headers }),
    onSuccess: () => say(<FormattedMessage id="campaign.update.told" />),
    onSettled: readAgain,
  });
};

/** Takes news back, and offers to tell them again. */
export const useRemoveUpdate = (campaignId: string) => {
  const intl = useIntl();
  const readAgain = useReadAgain(campaignId);
  const onError = (error: unknown) => sayProblem(problemWords(intl, error));
  const bringBack = async ({ title, body, branch }: CampaignUpdate) => {
    await api(campaignUpdates.add, {
      params: { campaignId },
      body: { title, body, branchId: branch?.id ?? null },
    }).catch(onError);
    await readAgain();
  };
  return useMutation({
    mutationFn: ({ id }: CampaignUpdate) => api(campaignUpdates.remove, { params: { campaignId, updateId: id } }),
    onError,
    onSuccess: (_, update) =>
      sayUndo(<FormattedMessage id="campaign.update.removed" />, `update-${update.id}`, () => bringBack(update)),
    onSettled: readAgain,
  });
};
