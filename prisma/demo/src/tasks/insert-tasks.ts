import type pg from 'pg';
import { DAY } from '../days.ts';
import {
  INSERT_CHANGES,
  INSERT_CHECKS,
  INSERT_COMMENTS,
  INSERT_FILES,
  INSERT_MENTIONS,
  INSERT_PARTICIPANTS,
  INSERT_TASKS,
} from './tasks.sql.ts';

/** What whose task it is asks, and what the organizer answers. */
const TALKS = [
  [
    'I called **three** halls. Two are free that evening, the third calls back tomorrow.',
    'Great! Take the one near the station.',
  ],
  [
    'The printer wants the files two days earlier than last time.',
    'Then let us close the text on Sunday. Who reads it once more?',
  ],
  ['Could somebody come along? It is easier by two.', 'I am there from six on.'],
  ['Done, but the sign-up sheets ran out.', 'I print fifty more. Thank you!'],
  [
    'Here is what worked:\n\n- ask first, then listen\n- leave a flyer\n- write down the name',
    'Let us tell everybody on Thursday.',
  ],
];

const LEAFLET = `What to say at the door

1. Who we are and why we knock.
2. Ask what bothers them most. Listen.
3. Say what we do about it, and when we meet next.
4. Ask whether they come, and write it down.
`;

/** Tasks of the campaigns that run, as templates lay them out, worked on up to this morning. Ids follow from what they are about. */
export async function insertTasks(client: pg.Client, today: number): Promise<void> {
  const now = new Date(today * DAY);
  // They went with the branches.
  await client.query('select app.add_national_templates()');
  // What it would note by itself has other times.
  await client.query('alter table tasks disable trigger task_told');
  await client.query(INSERT_TASKS, [now]);
  await client.query('alter table tasks enable trigger task_told');
  await client.query(INSERT_CHECKS);
  await client.query(INSERT_COMMENTS, [JSON.stringify(TALKS)]);
  await client.query(INSERT_MENTIONS);
  await client.query(INSERT_CHANGES);
  await client.query(INSERT_FILES, [LEAFLET]);
  await client.query(INSERT_PARTICIPANTS);
}
