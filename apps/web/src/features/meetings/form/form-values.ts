import type { ChangeMeeting, MeetingDetail, Need, ScheduleMeeting } from '@rollcall/contract/meetings';
import { noRepeat, type Repeat } from './repeat/repeat.ts';

/** What the form holds: text as it is typed, so that nothing is lost between a keystroke and a request. */
export type FormValues = {
  title: string;
  description: string;
  kind: ScheduleMeeting['kind'];
  visibility: ScheduleMeeting['visibility'];
  /** `YYYY-MM-DD` and `HH:MM`, by the branch's clock. */
  day: string;
  time: string;
  repeatedTime: 'first' | 'second' | '';
  durationMinutes: number;
  placeName: string;
  placeAddress: string;
  onlineUrl: string;
  dialIn: string;
  capacity: number | '';
  onlineCapacity: number | '';
  asksGuestNames: boolean;
  askedNeeds: Need[];
  /** What it is held for: `campaign:<id>` or `area:<id>`. */
  campaignId: string;
  priorityAreaId: string;
  repeat: Repeat;
};

export const emptyValues: FormValues = {
  title: '',
  description: '',
  kind: 'branch_meeting',
  visibility: 'branch',
  day: '',
  time: '19:00',
  repeatedTime: '',
  durationMinutes: 120,
  placeName: '',
  placeAddress: '',
  onlineUrl: '',
  dialIn: '',
  capacity: '',
  onlineCapacity: '',
  asksGuestNames: false,
  askedNeeds: [],
  campaignId: '',
  priorityAreaId: '',
  repeat: noRepeat,
};

type Shared = Pick<
  MeetingDetail,
  | 'title'
  | 'description'
  | 'kind'
  | 'visibility'
  | 'startsAtLocal'
  | 'placeName'
  | 'placeAddress'
  | 'onlineUrl'
  | 'dialIn'
  | 'capacity'
  | 'onlineCapacity'
  | 'asksGuestNames'
  | 'askedNeeds'
>;

/** What a meeting and a series have in common, as the form shows it. */
export const sharedValuesOf = (meeting: Shared) => ({
  title: meeting.title,
  description: meeting.description,
  kind: meeting.kind,
  visibility: meeting.visibility,
  day: meeting.startsAtLocal.slice(0, 10),
  time: meeting.startsAtLocal.slice(11, 16),
  repeatedTime: '' as const,
  placeName: meeting.placeName ?? '',
  placeAddress: meeting.placeAddress ?? '',
  onlineUrl: meeting.onlineUrl ?? '',
  dialIn: meeting.dialIn ?? '',
  capacity: meeting.capacity ?? ('' as const),
  onlineCapacity: meeting.onlineCapacity ?? ('' as const),
  asksGuestNames: meeting.asksGuestNames,
  askedNeeds: meeting.askedNeeds,
});

/** A meeting as the form shows it. */
export const valuesOf = (meeting: MeetingDetail): FormValues => ({
  ...sharedValuesOf(meeting),
  durationMinutes: Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000),
  campaignId: meeting.campaign?.id ?? '',
  priorityAreaId: meeting.priorityArea?.id ?? '',
  repeat: noRepeat,
});

const orNull = (text: string) => text.trim() || null;
const numberOrNull = (typed: number | '') => (typed === '' ? null : typed);

/** Can one take part from elsewhere? */
export const isOnline = ({ onlineUrl, dialIn }: FormValues): boolean => Boolean(onlineUrl.trim() || dialIn.trim());

/** What is said of a meeting, or of all meetings of a series, but for when it is. */
export const fieldsOf = (values: FormValues) => ({
  title: values.title,
  description: values.description,
  kind: values.kind,
  visibility: values.visibility,
  durationMinutes: values.durationMinutes,
  placeName: orNull(values.placeName),
  placeAddress: orNull(values.placeAddress),
  onlineUrl: orNull(values.onlineUrl),
  dialIn: orNull(values.dialIn),
  // Where there is no room, or no line, it has no places either.
  capacity: values.placeName.trim() ? numberOrNull(values.capacity) : null,
  onlineCapacity: isOnline(values) ? numberOrNull(values.onlineCapacity) : null,
  asksGuestNames: values.asksGuestNames,
  askedNeeds: values.askedNeeds,
  campaignId: orNull(values.campaignId),
  priorityAreaId: orNull(values.priorityAreaId),
});

/** What is sent to schedule a meeting. */
export const requestOf = (values: FormValues): ScheduleMeeting => ({
  ...fieldsOf(values),
  startsAtLocal: `${values.day}T${values.time}`,
  ...(values.repeatedTime ? { repeatedTime: values.repeatedTime } : {}),
});

/** Are two values of the form, or of a request, the same? Lists and rules are compared by what they hold. */
export const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What differs in the second. */
export const changedIn = <T extends object>(before: T, after: T): Partial<T> => {
  const old = before as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !sameValue(value, old[name])),
  ) as Partial<T>;
};

/** What is sent to change one: only what differs from what stood there. */
export const changeOf = (before: FormValues, after: FormValues): ChangeMeeting =>
  changedIn(requestOf(before), requestOf(after));
