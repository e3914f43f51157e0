import { z } from 'zod';
import { statement } from '../database/statement.ts';

export const branchExists = statement({
  name: 'branch-exists',
  text: 'select true as exists from branches where id = $1',
  row: z.object({ exists: z.literal(true) }),
});
