import type { TaskPerson } from '@rollcall/contract/campaigns/tasks';

/** How somebody who is mentioned stands in the text. */
export const mentionOf = ({ givenName, familyName }: TaskPerson): string => `@${`${givenName} ${familyName}`.trim()}`;

/** The name that is being typed after an `@` before the caret; null where none is. */
export const asked = (text: string, caret: number): string | null =>
  /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(text.slice(0, caret))?.[1] ?? null;

/** The text with the chosen person in the place of what was typed, and where the caret stands then. */
export const withMention = (text: string, caret: number, person: TaskPerson): { text: string; caret: number } => {
  const from = caret - (asked(text, caret)?.length ?? 0) - 1;
  const before = `${text.slice(0, from)}${mentionOf(person)} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
};

/** Of those who were chosen, the ids of those who still stand in the text. */
export const mentioned = (text: string, chosen: readonly TaskPerson[]): string[] => [
  ...new Set(chosen.filter((person) => text.includes(mentionOf(person))).map(({ personId }) => personId)),
];
