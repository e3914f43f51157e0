import { publicationKinds } from '@rollcall/contract/publications';
import { z } from 'zod';

/** What is looked for in the catalogue; what makes no sense in an address is left out. */
export const publicationSearch = z.object({
  q: z.string().max(200).optional().catch(undefined),
  kind: z.enum(publicationKinds).optional().catch(undefined),
  area: z.uuid().optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
});
export type PublicationSearch = z.infer<typeof publicationSearch>;

/** Which reading lists are shown. */
export const readingListSearch = z.object({
  branch: z.uuid().optional().catch(undefined),
  area: z.uuid().optional().catch(undefined),
});
export type ReadingListSearch = z.infer<typeof readingListSearch>;
