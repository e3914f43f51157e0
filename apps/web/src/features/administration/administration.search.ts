import { z } from 'zod';

/** Which list of the administration is open: offices, where nothing is said. */
export const administrationSearch = z.object({ show: z.enum(['branches']).optional().catch(undefined) });
