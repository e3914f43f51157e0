import { type Pace, startStudyGroup, type StartStudyGroup } from '@rollcall/contract/publications/reading-lists';
import { issueErrorsOf } from '../../../../app/forms/field-errors.ts';

/** A study group as the form holds it: `skipDays` as days with commas or spaces between. */
export type GroupDraft = {
  branchId: string;
  day: string;
  time: string;
  every: Pace;
  skipDays: string;
  durationMinutes: number | '';
  visibility: 'public' | 'members' | 'branch';
  placeName: string;
  placeAddress: string;
  onlineUrl: string;
};

export const newGroup = (branchId: string): GroupDraft => ({
  branchId,
  day: '',
  time: '19:00',
  every: 'two_weeks',
  skipDays: '',
  durationMinutes: 90,
  visibility: 'public',
  placeName: '',
  placeAddress: '',
  onlineUrl: '',
});

export const requestOf = (draft: GroupDraft): StartStudyGroup => ({
  branchId: draft.branchId,
  startsAtLocal: `${draft.day}T${draft.time}`,
  every: draft.every,
  skipDays: draft.skipDays.split(/[\s,;]+/).filter(Boolean),
  durationMinutes: draft.durationMinutes === '' ? 0 : draft.durationMinutes,
  visibility: draft.visibility,
  placeName: draft.placeName.trim() || null,
  placeAddress: draft.placeAddress.trim() || null,
  onlineUrl: draft.onlineUrl.trim() || null,
});

/** Where the form shows what is said of a field of the request. */
export const shownErrors = (errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
      const [field = ''] = path.split('.');
      return [field === 'startsAtLocal' ? 'day' : field, message];
    }),
  );

export const faultsOf = (draft: GroupDraft): Record<string, string> => {
  const checked = startStudyGroup.safeParse(requestOf(draft));
  return checked.success ? {} : shownErrors(issueErrorsOf(checked.error.issues));
};
