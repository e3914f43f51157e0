import type { ReadingListDetail } from '@rollcall/contract/publications/reading-lists';
import { describe, expect, it } from 'vitest';
import {
  draftOf,
  faultsOf,
  newList,
  newReading,
  newSession,
  startedOf,
  withoutBlanks,
  writtenOf,
} from './list-draft.ts';

const ID = '019abcde-0000-7000-8000-000000000001';
const reading = { title: 'Wages', author: 'Rose Gray', chapters: '1', questions: 'Why?', url: null };
const list: ReadingListDetail = {
  id: ID,
  title: 'Begin here',
  about: '',
  branch: { id: ID, name: 'Chicago' },
  priorityArea: null,
  sessionCount: 1,
  groupCount: 0,
  groups: [],
  version: 2,
  sessions: [{ id: ID, title: 'Work', about: '', readings: [{ ...reading, publication: { id: ID, slug: 'wages' } }] }],
};

describe('the draft of a reading list', () => {
  it('sends back what it was made of', () => {
    expect(writtenOf(draftOf(list))).toEqual({
      title: 'Begin here',
      about: '',
      priorityAreaId: null,
      sessions: [{ id: ID, title: 'Work', about: '', readings: [{ ...reading, publicationId: ID }] }],
    });
    expect(startedOf(draftOf(list)).branchId).toBe(ID);
    expect(startedOf(newList('nation')).branchId).toBeNull();
  });

  it('takes a reading in which nothing was typed for none', () => {
    const draft = { ...newList('nation'), sessions: [{ ...newSession(), readings: [newReading(), newReading()] }] };
    expect(writtenOf(draft).sessions?.[0]?.readings).toEqual([]);
    expect(withoutBlanks(draft).sessions[0]?.readings).toEqual([]);
  });

  it('names what is wrong by its place', () => {
    const wrong = { ...newSession(), readings: [{ ...newReading(), title: 'A', url: 'www' }] };
    expect(Object.keys(faultsOf({ ...newList('nation'), sessions: [wrong] }))).toEqual([
      'title',
      'sessions.0.title',
      'sessions.0.readings.0.url',
    ]);
  });
});
