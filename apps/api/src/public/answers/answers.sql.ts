import { meetingKinds, needs, ownRsvp, rsvpModes, rsvpStatuses, visibilities } from '@rollcall/contract/meetings';
import { instant } from '@rollcall/contract/fields';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const places = z.int().nullable();
const text = z.string().nullable();

const rsvpPageRow = z.object({
  /** Null: a request that is not confirmed. */
  personId: z.uuid().nullable(),
  meeting: z.object({
    id: z.uuid(),
    title: z.string(),
    kind: z.enum(meetingKinds),
    visibility: z.enum(visibilities),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    placeName: text,
    placeAddress: text,
    isOnline: z.boolean(),
    placesLeft: places,
    onlinePlacesLeft: places,
    asksGuestNames: z.boolean(),
    askedNeeds: z.array(z.enum(needs)),
    cancelledAt: instant.nullable(),
    cancellationReason: text,
    branch: z.object({ name: z.string(), slug: z.string(), city: z.string(), state: z.string(), email: text }),
  }),
  answer: z
    .object({
      status: z.enum(rsvpStatuses),
      guests: z.int(),
      mode: z.enum(rsvpModes),
      place: z.int().nullable(),
      guestNames: z.array(z.string()),
      needs: z.array(z.enum(needs)),
      note: z.string(),
    })
    .nullable(),
  onlineUrl: text,
  dialIn: text,
});
export type RsvpPageRow = z.output<typeof rsvpPageRow>;

/** $1 a link that was read from a token of ours. It only reads. */
export const rsvpPage = statement({
  name: 'answers.page',
  text: 'select app.rsvp_page($1) as page',
  row: z.object({ page: rsvpPageRow.nullable() }),
});

const wish = '$2, $3, $4, $5, $6::need[], $7';

/** $1 the link; then status, guests, mode, names of guests, needs, note. */
export const answerByLink = statement({
  name: 'answers.by-link',
  text: `select * from app.answer_by_link($1, ${wish})`,
  row: ownRsvp,
});

/** The same for a request that is not confirmed: now it counts. */
export const confirmRequest = statement({
  name: 'answers.confirm',
  text: `select * from app.confirm_request($1, ${wish})`,
  row: ownRsvp,
});

export const withdrawRequest = statement({
  name: 'answers.withdraw',
  text: 'select from app.withdraw_request($1)',
  row: z.object({}),
});

/** $1 the meeting, given name, family name, address; then as above, and at last the language of the page. */
export const requestRsvp = statement({
  name: 'answers.request',
  text: 'select from app.request_rsvp($1, $2, $3, $4, $5, $6, $7, $8, $9::need[], $10, $11)',
  row: z.object({}),
});
