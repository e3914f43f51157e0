import type { RsvpStatus } from '@rollcall/contract/meetings';
import type { Letter } from '../letter.ts';
import { say } from '../texts.ts';

const choices = ['going', 'maybe', 'declined'] as const;

/**
 * The ways to answer by a mailed page: what the page preselects. It does nothing before its form is sent.
 * @param page as `AnswerLinks` gives it
 * @param status what was answered, and so need not be offered; null offers all
 */
export const choicesOf = (page: string, status: RsvpStatus | null): NonNullable<Letter['choices']> =>
  choices
    .filter((choice) => choice !== (status === 'waitlisted' ? 'going' : status))
    .map((choice) => ({ label: say(`mail.choice.${choice}`), href: `${page}?${choice}` }));
