import { z } from 'zod';
import { statement } from '../database/statement.ts';

export const ping = statement({ name: 'ping', text: 'select 1 as one', row: z.object({ one: z.literal(1) }) });
