import type { ChangeMeeting, MeetingDetail, ScheduleMeeting } from '@rollcall/contract/meetings';

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
  capacity: number | '';
  /** What it is held for: `campaign:<id>` or `area:<id>`. */
  campaignId: string;
  priorityAreaId: string;
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
  capacity: '',
  campaignId: '',
  priorityAreaId: '',
};

/** A meeting as the form shows it. */
export const valuesOf = (meeting: MeetingDetail): FormValues => ({
  title: meeting.title,
  description: meeting.description,
  kind: meeting.kind,
  visibility: meeting.visibility,
  day: meeting.startsAtLocal.slice(0, 10),
  time: meeting.startsAtLocal.slice(11, 16),
  repeatedTime: '',
  durationMinutes: Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000),
  placeName: meeting.placeName ?? '',
  placeAddress: meeting.placeAddress ?? '',
  onlineUrl: meeting.onlineUrl ?? '',
  capacity: meeting.capacity ?? '',
  campaignId: meeting.campaign?.id ?? '',
  priorityAreaId: meeting.priorityArea?.id ?? '',
});

const orNull = (text: string) => text.trim() || null;

/** What is sent to schedule a meeting. */
export const requestOf = (values: FormValues): ScheduleMeeting => ({
  title: values.title,
  description: values.description,
  kind: values.kind,
  visibility: values.visibility,
  startsAtLocal: `${values.day}T${values.time}`,
  ...(values.repeatedTime ? { repeatedTime: values.repeatedTime } : {}),
  durationMinutes: values.durationMinutes,
  placeName: orNull(values.placeName),
  placeAddress: orNull(values.placeAddress),
  onlineUrl: orNull(values.onlineUrl),
  capacity: values.capacity === '' ? null : values.capacity,
  campaignId: orNull(values.campaignId),
  priorityAreaId: orNull(values.priorityAreaId),
});

/** What is sent to change one: only what differs from what stood there. */
export const changeOf = (before: FormValues, after: FormValues): ChangeMeeting => {
  const old: Record<string, unknown> = requestOf(before);
  const changed = Object.entries(requestOf(after)).filter(([name, value]) => value !== old[name]);
  return Object.fromEntries(changed) as ChangeMeeting;
};
