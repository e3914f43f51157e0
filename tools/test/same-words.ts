/** Texts that are the same words in every language: names, and units. */
export const sameInEveryLanguage: readonly string[] = [
  'public.organization',
  'app.name',
  'app.window-title',
  'calendar.name',
  'calendars.google',
  'programme.conflict.item',
  'programme.item.minutes.suffix',
  'programme.minutes',
];
