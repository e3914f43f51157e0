import type { ChangePriorityArea, PriorityAreaDetail } from '@rollcall/contract/areas';

type Texts = { name: string; summary: string; statement: string };

/** What an area says, by language. */
export type AreaDraft = Record<string, Texts>;

const textsOf = ({ name, summary, statement }: Texts): Texts => ({ name, summary, statement });

/** In English first. */
export const draftOf = (area: PriorityAreaDetail): AreaDraft => ({
  en: textsOf(area),
  ...Object.fromEntries(area.translations.map((one) => [one.language, textsOf(one)])),
});

/** The same in the words of the contract, the languages in the order in which the area has them. */
export const requestOf = (draft: AreaDraft, { translations }: PriorityAreaDetail): ChangePriorityArea => ({
  ...draft['en'],
  translations: translations.map((one) => ({ language: one.language, ...textsOf(draft[one.language] ?? one) })),
});
