import { type CampaignDetail, campaignDetail, campaigns, type ChangeCampaign } from '@rollcall/contract/campaigns';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { theirsOf } from '../../../app/forms/theirs-of.ts';
import { sayUndo } from '../../../app/parts/say-undo.tsx';
import { say, sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { campaignKeys, campaignQuery } from './campaign.queries.ts';

type Change = {
  body: ChangeCampaign;
  version: number;
  /** What is said once it is done, */ said: ReactNode;
  /** and what brings it back. */ undo?: ChangeCampaign;
};

/** Changes a campaign against the version that was seen, says so, and offers to take it back. */
export const useChangeCampaign = (campaignId: string) => {
  const intl = useIntl();
  const client = useQueryClient();
  const notice = `campaign-${campaignId}`;
  const send = async ({ body, version }: Pick<Change, 'body' | 'version'>): Promise<CampaignDetail> => {
    const headers = { 'if-match': `"${version}"` };
    const changed = await api(campaigns.change, { params: { campaignId }, body }, { headers });
    client.setQueryData(campaignQuery(campaignId).queryKey, changed);
    // Its own parts (news, branches) stay as they were: what may show it otherwise is every list.
    void client.invalidateQueries({
      queryKey: campaignKeys,
      predicate: ({ queryKey }) => !queryKey.includes(campaignId),
    });
    return changed;
  };
  const bringBack = (body: ChangeCampaign, version: number) =>
    send({ body, version }).catch((error: unknown) => sayProblem(problemWords(intl, error)));
  const change = useMutation({
    mutationFn: send,
    onSuccess: ({ version }, { said, undo }: Change) =>
      undo ? sayUndo(said, notice, () => bringBack(undo, version)) : say(said),
    onError: (error) => {
      const theirs = theirsOf(error, campaignDetail);
      if (theirs) client.setQueryData(campaignQuery(campaignId).queryKey, theirs); // so that the next try holds
    },
  });
  return {
    ...change,
    /** 412: the campaign as somebody else has left it. */
    theirs: theirsOf(change.error, campaignDetail),
  };
};
