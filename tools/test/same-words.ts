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
  // Formats and a standard's number, as they are called everywhere.
  'public.citation.bibtex',
  'public.citation.chicago',
  'public.publication.isbn',
  'publications.cite.bibtex',
  'publications.cite.chicago',
  'publications.fact.isbn',
  'publications.form.isbn',
  // Words that Spanish shares with English.
  'campaigns.state.plan',
  'petitions.state.draft',
  'public.publication.kind.audio',
  'public.publication.kind.video',
  'publications.kind.audio',
  'publications.kind.video',
];
