import { line, text } from '@rollcall/contract/fields';
import { type Need, needs, type RsvpMode } from '@rollcall/contract/meetings';
import type { Answerable, AnswerField } from '@rollcall/contract/public-answers';
import type { SentForm } from '@rollcall/contract/public-pages';
import { errorsOf, sentText } from '../forms/sent-fields.ts';

const MOST_GUESTS = 10;
const wishes = ['going', 'maybe', 'declined'] as const;
export type Wish = (typeof wishes)[number];

/** An answer as the rules take it. */
export type Answer = {
  status: Wish;
  guests: number;
  mode: RsvpMode | null;
  guestNames: string[];
  needs: Need[];
  note: string;
};

type Form = SentForm<AnswerField>;

/** Values of a field that may be sent several times, such as ticked boxes. */
const sentList = (body: unknown, name: string): string[] => {
  const value: unknown = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : [];
  return [value].flat().filter((entry): entry is string => typeof entry === 'string');
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);

const isWish = (value: string): value is Wish => (wishes as readonly string[]).includes(value);
const isMode = (value: string): value is RsvpMode => value === 'room' || value === 'online';
const isNeed = (value: string): value is Need => (needs as readonly string[]).includes(value);

/** Nobody is asked where they take part, where there is only one way. */
const isHybrid = ({ placeName, isOnline }: Pick<Answerable, 'placeName' | 'isOnline'>) =>
  placeName !== null && isOnline;

/** What a form says, held against what the meeting asks: the answer, or what is wrong with it by field. */
export function readAnswer(
  body: unknown,
  meeting: Pick<Answerable, 'placeName' | 'isOnline'>,
): { form: Form; answer: Answer | null } {
  const sent = (name: AnswerField) => sentText(body, name).replaceAll('\r\n', '\n').trim();
  const values = {
    status: sent('status'),
    guests: sent('guests') || '0',
    mode: sent('mode'),
    guestNames: sent('guestNames'),
    needs: sentList(body, 'needs').filter(isNeed).join(' '),
    note: sent('note'),
  };
  const { status, mode } = values;
  const guestNames = linesOf(values.guestNames);
  const guests = /^\d{1,2}$/.test(values.guests) ? Number(values.guests) : NaN;
  const namesFit = guestNames.length <= MOST_GUESTS && guestNames.every((name) => line(100).safeParse(name).success);
  const errors = errorsOf({
    status: isWish(status) ? undefined : 'answer-missing',
    guests: guests <= MOST_GUESTS ? undefined : 'guests-invalid',
    mode: !isHybrid(meeting) || isMode(mode) || status === 'declined' ? undefined : 'mode-missing',
    guestNames: namesFit ? undefined : 'names-invalid',
    needs: undefined,
    note: text(500).safeParse(values.note).success ? undefined : 'note-long',
  });
  const form = { values, errors };
  if (!isWish(status) || Object.keys(errors).length > 0) return { form, answer: null };
  const answer = {
    status,
    guests,
    mode: isHybrid(meeting) && isMode(mode) ? mode : null,
    guestNames,
    needs: values.needs.split(' ').filter(isNeed),
    note: values.note,
  };
  return { form, answer };
}
