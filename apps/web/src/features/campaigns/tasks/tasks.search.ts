import { z } from 'zod';

/** What the tasks of a campaign are shown as; what makes no sense in an address is left out. */
export const campaignTasksSearch = z.object({
  view: z.literal('list').optional().catch(undefined),
  /** Whose: the reader's, or nobody's. */
  whose: z.enum(['me', 'nobody']).optional().catch(undefined),
  /** Of which branch, or `nation`; for those who see tasks of several. */
  branch: z
    .union([z.literal('nation'), z.uuid()])
    .optional()
    .catch(undefined),
  /** Of the list: those that are done, or all; without it what is open. */
  show: z.enum(['done', 'all']).optional().catch(undefined),
  /** The column that a phone shows. */
  column: z.enum(['todo', 'doing', 'done']).optional().catch(undefined),
  /** The task that is open beside them. */
  task: z.uuid().optional().catch(undefined),
});
export type CampaignTasksSearch = z.infer<typeof campaignTasksSearch>;

/** Of a new template: the one that it begins as a copy of. */
export const addTemplateSearch = z.object({ from: z.uuid().optional().catch(undefined) });

export const myTasksSearch = z.object({ show: z.literal('done').optional().catch(undefined) });
