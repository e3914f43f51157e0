import { petitionStates } from '@rollcall/contract/petitions';
import { z } from 'zod';

/** Which petitions are listed. */
export const petitionSearch = z.object({
  branch: z.uuid().optional().catch(undefined),
  state: z.enum(petitionStates).optional().catch(undefined),
});
export type PetitionSearch = z.infer<typeof petitionSearch>;

/** For what a petition is planned. */
export const startPetitionSearch = z.object({
  campaign: z.uuid().optional().catch(undefined),
  branch: z.uuid().optional().catch(undefined),
});
