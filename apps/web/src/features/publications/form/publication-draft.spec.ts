import type { PublicationDetail } from '@rollcall/contract/publications';
import { describe, expect, it } from 'vitest';
import { draftOf, faultsOf, newPublication, requestOf } from './publication-draft.ts';

const ID = '019abcde-0000-7000-8000-000000000001';
const book: PublicationDetail = {
  id: ID,
  slug: 'wages-000001',
  kind: 'book',
  title: 'Wages',
  subtitle: '',
  authors: ['Gray, Rose', 'Okafor, Sam'],
  published: '1971-05',
  publishedIn: '',
  languages: ['en', 'es'],
  priorityArea: { id: ID, slug: 'labor-movement', name: 'Labor' },
  visibility: 'members',
  summary: 'Short',
  issue: '',
  pages: '',
  publisher: 'Lantern Press',
  place: 'Chicago',
  pageCount: 212,
  durationMinutes: null,
  isbn: '978-0-306-40615-7',
  url: null,
  file: { id: ID, name: 'wages.pdf', type: 'application/pdf', size: 12 },
  showsText: true,
  text: 'Long',
  addedAt: '2026-11-01T12:00:00Z',
  version: 3,
};

describe('the draft of a publication', () => {
  it('sends back what it was made of', () => {
    const { id: _, slug: __, priorityArea, file, addedAt: ___, version: ____, ...rest } = book;
    expect(requestOf(draftOf(book))).toEqual({ ...rest, priorityAreaId: priorityArea?.id, fileId: file?.id });
  });

  it('takes an author a line, and leaves out what the kind does not have', () => {
    const draft = { ...draftOf(book), authors: ' Gray, Rose \n\nTenants United', kind: 'video' as const };
    expect(requestOf(draft)).toMatchObject({ authors: ['Gray, Rose', 'Tenants United'], isbn: null, pageCount: null });
  });

  it('names what is wrong at the fields of the form', () => {
    expect(
      Object.keys(faultsOf({ ...newPublication(), published: '5/1971', url: 'www', languages: [] })).sort(),
    ).toEqual(['languages', 'published', 'title', 'url']);
    expect(Object.keys(faultsOf({ ...draftOf(book), authors: 'x'.repeat(300) }))).toEqual(['authors']);
  });
});
