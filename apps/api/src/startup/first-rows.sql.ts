import { z } from 'zod';
import { statement } from '../platform/database/statement.ts';

export const isEmpty = statement({
  name: 'startup.is-empty',
  text: 'select not exists (select from people) and not exists (select from branches) as empty',
  row: z.object({ empty: z.boolean() }),
});

export const holdsDemo = statement({
  name: 'startup.holds-demo',
  text: `select exists (select from people where email = 'admin@rollcall.example') as demo`,
  row: z.object({ demo: z.boolean() }),
});

export const offerFirstAdministrator = statement({
  name: 'startup.offer-first-administrator',
  text: 'select app.offer_first_administrator($1, $2) as offered',
  row: z.object({ offered: z.boolean() }),
});
