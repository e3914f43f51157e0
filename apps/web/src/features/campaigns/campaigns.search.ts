import { z } from 'zod';

/** Which campaigns the list shows; what makes no sense in an address is left out. */
export const campaignSearch = z.object({
  area: z.uuid().optional().catch(undefined),
  branch: z.uuid().optional().catch(undefined),
  show: z.enum(['running', 'other', 'all']).optional().catch(undefined),
});
export type CampaignSearch = z.infer<typeof campaignSearch>;
