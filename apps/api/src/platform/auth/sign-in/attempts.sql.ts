import { z } from 'zod';
import { statement } from '../../database/statement.ts';

export const countAttempts = statement({
  name: 'sign-in.count-attempts',
  text: 'select key, attempts from app.count_attempts($1::bytea[], $2)',
  row: z.object({ key: z.instanceof(Buffer), attempts: z.int() }),
});

export const forgiveAttempt = statement({
  name: 'sign-in.forgive-attempt',
  text: 'select from app.forgive_attempt($1, $2)',
  row: z.object({}),
});
