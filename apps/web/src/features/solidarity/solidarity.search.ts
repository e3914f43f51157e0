import { sisterRelations } from '@rollcall/contract/solidarity';
import { z } from 'zod';

/** Which organizations are shown. */
export const solidaritySearch = z.object({
  q: z.string().max(100).optional(),
  relation: z.enum(sisterRelations).optional().catch(undefined),
});
