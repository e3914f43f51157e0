import { z } from 'zod';
import { statement } from '../database/statement.ts';

// These run as the owner: links are written where mails are.

const link = z.object({ id: z.uuid() });

export const linkOfPerson = statement({
  name: 'links.of-person',
  text: `select app.link_for('rsvp', $1, $2) as id`,
  row: link,
});

export const linkOfRequest = statement({
  name: 'links.of-request',
  text: `select app.link_for('rsvp', null, $2, p_request => $1) as id`,
  row: link,
});
