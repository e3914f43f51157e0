import type { Agenda, AgendaReading } from '@rollcall/contract/meetings/programme';
import { describe, expect, it } from 'vitest';
import { draftOf, faultsOf, newItem, newReading, newSpeaker, requestOf, timed } from './draft.ts';

const PUBLICATION = '019abcde-0000-7000-8000-00000000000a';
const item: Agenda['items'][number] = {
  id: '019abcde-0000-7000-8000-000000000001',
  title: 'Rents',
  note: '',
  durationMinutes: 40,
  startsAfterMinutes: 10,
  visibility: 'members',
  speakers: [{ role: 'chair', personId: null, name: 'Rosa', about: '' }],
  readings: [
    {
      title: 'Strikes',
      author: '',
      chapters: '1',
      questions: '',
      url: null,
      publication: { id: PUBLICATION, slug: 'strikes' },
    },
  ],
};

describe('the draft of a programme', () => {
  it('sends back what it was made of', () => {
    const { startsAfterMinutes: _, readings, ...sent } = item;
    const [{ publication: __, ...reading }] = readings as [AgendaReading];
    expect(requestOf(draftOf({ items: [item] }))).toEqual({
      items: [{ ...sent, readings: [{ ...reading, publicationId: PUBLICATION }] }],
    });
  });

  it('gives each new item an id of its own, and no fault but the missing title', () => {
    const items = [newItem(), newItem()];
    expect(items[0]?.id).not.toBe(items[1]?.id);
    expect(Object.keys(faultsOf({ items }))).toEqual(['items.0.title', 'items.1.title']);
  });

  it('names what is wrong by its place', () => {
    const wrong = {
      ...newItem(),
      title: 'Talk',
      speakers: [newSpeaker()],
      readings: [{ ...newReading(), title: 'A', url: 'www' }],
    };
    expect(Object.keys(faultsOf({ items: [wrong] }))).toEqual(['items.0.speakers.0.name', 'items.0.readings.0.url']);
  });

  it('counts an item without minutes as none', () => {
    const items = [{ ...newItem(), title: 'A', durationMinutes: '' as const }];
    expect(timed({ items })).toEqual([{ durationMinutes: 0 }]);
    expect(requestOf({ items }).items[0]?.durationMinutes).toBe(0);
  });
});
