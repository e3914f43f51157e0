import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type CampaignDetail, campaignDetail, campaigns, type ChangeCampaign } from '@rollcall/contract/campaigns';
import { ApiError } from '@rollcall/contract/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
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
    void client.invalidateQueries({ queryKey: campaignKeys });
    return changed;
  };
  const bringBack = async (body: ChangeCampaign, version: number) => {
    notifications.hide(notice);
    try {
      await send({ body, version });
    } catch (error) {
      sayProblem(problemWords(intl, error));
    }
  };
  const change = useMutation({
    mutationFn: send,
    onSuccess: ({ version }, { said, undo }: Change) =>
      say(
        <>
          {said}
          {undo && (
            <Button size="compact-sm" variant="default" ml="sm" onClick={() => void bringBack(undo, version)}>
              <FormattedMessage id="campaign.undo" />
            </Button>
          )}
        </>,
        notice,
      ),
  });
  const refused = change.error instanceof ApiError ? change.error.problem : undefined;
  return {
    ...change,
    /** 412: the campaign as somebody else has left it. */
    theirs: refused?.code === 'version-outdated' ? campaignDetail.safeParse(refused.current).data : undefined,
  };
};
