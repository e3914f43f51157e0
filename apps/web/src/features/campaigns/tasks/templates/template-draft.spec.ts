import type { TaskTemplateDetail } from '@rollcall/contract/campaigns/task-templates';
import { describe, expect, it } from 'vitest';
import { addedOf, draftOf, faultsOf, newTask, newTemplate, placeOf, writtenOf } from './template-draft.ts';

const ID = '019abcde-0000-7000-8000-000000000001';
const items = [
  { title: 'Book', about: '', daysBefore: 14, dueTime: null, roleHint: 'Chair', checklist: ['Room', 'Chairs'] },
  { title: 'Open', about: '', daysBefore: 0, dueTime: '18:00', roleHint: '', checklist: [] },
  { title: 'Thank', about: 'All of *them*', daysBefore: -2, dueTime: null, roleHint: '', checklist: [] },
];
const template: TaskTemplateDetail = {
  ...{ id: ID, language: 'es', title: 'Foro', about: 'Así', tasks: 3, daysAhead: 14, mayChange: true, version: 2 },
  branch: { id: ID, name: 'Chicago' },
  updatedAt: '2026-11-23T18:00:00Z',
  items,
};
const titled = { ...newTemplate('nation', 'en'), title: 'Forum', items: [{ ...newTask(), title: 'Book' }] };

describe('the draft of a task template', () => {
  it('sends back what it was made of, also days after the day and on it', () => {
    expect(writtenOf(draftOf(template))).toEqual({ title: 'Foro', about: 'Así', language: 'es', items });
    expect(addedOf(draftOf(template)).branchId).toBe(ID);
    expect(Object.is(writtenOf(draftOf(template)).items[1]?.daysBefore, 0)).toBe(true);
  });

  it('is the nation’s where no branch is named', () => expect(addedOf(titled).branchId).toBeNull());

  it('takes each line for a check, and empty ones for none', () => {
    const draft = { ...titled, items: [{ ...newTask(), title: 'Book', checks: ' Room \n\n  \nChairs\n' }] };
    expect(addedOf(draft).items[0]?.checklist).toEqual(['Room', 'Chairs']);
    expect(faultsOf(draft)).toEqual({});
  });

  it('names what is wrong by its place', () => {
    const wrong = { ...newTask(), days: '' as const, checks: `Room\n${'x'.repeat(301)}` };
    expect(Object.keys(faultsOf({ ...titled, title: ' ', items: [wrong] }))).toEqual([
      'title',
      'items.0.title',
      'items.0.days',
      'items.0.checks',
    ]);
    expect(Object.keys(faultsOf({ ...titled, items: [] }))).toEqual(['items']);
    expect(placeOf('items.12.checklist.3')).toBe('items.12.checks');
  });

  it('goes no further from the day than the contract', () => {
    const after = (days: number) => ({
      ...titled,
      items: [{ ...newTask(), title: 'Thank', days, side: 'after' as const }],
    });
    expect(faultsOf(after(365))).toEqual({});
    expect(Object.keys(faultsOf(after(366)))).toEqual(['items.0.days']);
  });
});
