import { startCampaign } from '@rollcall/contract/campaigns';
import { z } from 'zod';
import { firstDayAfter } from './campaign-days.ts';

/** What the form holds. `branchId` is `nation` for a national campaign; `lastDay` empty for one without an end. */
export const campaignDraft = z.object({
  title: z.string(),
  priorityAreaId: z.string(),
  branchId: z.string(),
  startsOn: z.string(),
  lastDay: z.string(),
  summary: z.string(),
});
export type CampaignDraft = z.infer<typeof campaignDraft>;

/** What is sent for a draft. */
export const requestOf = ({ lastDay, branchId, ...draft }: CampaignDraft): z.input<typeof startCampaign> => ({
  ...draft,
  branchId: branchId === 'nation' ? null : branchId,
  endsOn: lastDay ? firstDayAfter(lastDay) : null,
});

/** Where the form shows what is said of a field of the request. */
export const fieldOf = (path: string): string => (path === 'endsOn' ? 'lastDay' : path);
