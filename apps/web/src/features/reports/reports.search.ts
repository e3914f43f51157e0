import { z } from 'zod';
import { month, periodChoices } from './period/period.ts';
import { columnIds } from './table/rows.ts';

/** What the address of the report says. What makes no sense there is left out, so that an old link still opens. */
export const reportSearch = z.object({
  period: z.enum(periodChoices).optional().catch(undefined),
  from: month.optional().catch(undefined),
  to: month.optional().catch(undefined),
  region: z.uuid().optional().catch(undefined),
  sort: z.enum(columnIds).optional().catch(undefined),
  order: z.enum(['asc', 'desc']).optional().catch(undefined),
  /** Whether the table shows the change of every figure; it does unless this is false. */
  compare: z.boolean().optional().catch(undefined),
});
export type ReportSearch = z.infer<typeof reportSearch>;
