import { randomId } from '@mantine/hooks';
import { addTemplate, type TaskTemplateDetail, type TemplateTask } from '@rollcall/contract/campaigns/task-templates';
import type { z } from 'zod';
import { issueErrorsOf } from '../../../../app/forms/field-errors.ts';

/** A task of a template as the form holds it; times empty where there is none, checks one a line. */
export type DraftTask = {
  /** Of the form alone: which card it is. */
  key: string;
  title: string;
  about: string;
  days: number | string;
  side: 'before' | 'after';
  dueTime: string;
  roleHint: string;
  checks: string;
};
/** A template as the form holds it. `branchId` is `nation` for the nation's. */
export type TemplateDraft = { title: string; about: string; language: string; branchId: string; items: DraftTask[] };

/** A further task: a week before the day, until somebody says more. */
export const newTask = (): DraftTask => ({
  key: randomId(),
  ...{ title: '', about: '', days: 7, side: 'before', dueTime: '', roleHint: '', checks: '' },
});

export const newTemplate = (branchId: string, language: string): TemplateDraft => ({
  ...{ title: '', about: '', language, branchId },
  items: [newTask()],
});

const draftTaskOf = ({ daysBefore, dueTime, checklist, ...task }: TemplateTask): DraftTask => ({
  ...task,
  key: randomId(),
  days: Math.abs(daysBefore),
  side: daysBefore < 0 ? 'after' : 'before',
  dueTime: dueTime ?? '',
  checks: checklist.join('\n'),
});

export const draftOf = ({ title, about, language, branch, items }: TaskTemplateDetail): TemplateDraft => ({
  ...{ title, about, language },
  branchId: branch?.id ?? 'nation',
  items: items.map(draftTaskOf),
});

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const writtenTask = ({ key: _, days, side, dueTime, checks, ...task }: DraftTask) => ({
  ...task,
  // A field that was emptied is not the day itself: the contract refuses what is no number.
  daysBefore: days === '' ? NaN : side === 'after' ? -Number(days) : Number(days),
  dueTime: dueTime || null,
  checklist: linesOf(checks),
});

/** What is written: all that the form shows. */
export const writtenOf = ({ title, about, language, items }: TemplateDraft) => ({
  ...{ title, about, language },
  items: items.map(writtenTask),
});

export const addedOf = (draft: TemplateDraft): z.input<typeof addTemplate> => ({
  ...writtenOf(draft),
  branchId: draft.branchId === 'nation' ? null : draft.branchId,
});

const fields: Record<string, string> = { daysBefore: 'days', checklist: 'checks' };

/** Where in the form an error stands that the API names by its own path: `items.0.checklist.2` is `items.0.checks`. */
export const placeOf = (path: string): string =>
  path.replace(/^(items\.\d+)\.(daysBefore|checklist)\b.*$/, (_, item, field) => `${item}.${fields[field]}`);

/** What is wrong before anything is sent, by the place in the form: `items.0.title`. */
export const faultsOf = (draft: TemplateDraft): Record<string, string> => {
  const checked = addTemplate.safeParse(addedOf(draft));
  return checked.success ? {} : placed(issueErrorsOf(checked.error.issues));
};

/** The same errors by their places in the form. */
export const placed = (errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([path, message]) => [placeOf(path), message]));
