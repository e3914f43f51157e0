import { Injectable } from '@nestjs/common';
import { askedInstant, type Page } from '@rollcall/contract/fields';
import type { Discussion, Publication, PublicationDetail, publications } from '@rollcall/contract/publications';
import { z } from 'zod';
import { Database } from '../platform/database/database.service.ts';
import { decodeCursor, encodeCursor, pageOf } from '../platform/http/cursor.ts';
import type { QueryOf } from '../platform/http/implements.ts';
import { refuse } from '../platform/http/problem.exception.ts';
import { hyphenated, isbn13 } from './isbn.ts';
import { markPassages, markWhole, passageOf, titleOf } from './marked.ts';
import {
  getPublication,
  listDiscussions,
  listOfIsbn,
  listPublications,
  searchPublications,
} from './publications.sql.ts';

/** Which publications; `typing`: the last word of `q` may be only begun. */
export type PublicationFilter = Partial<QueryOf<typeof publications.list>> & { limit: number };

const position = z.tuple([z.string().max(10), z.uuid()]);
const latest = ['9999', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;
/** How many were shown before: a search is ranked anew for each page. */
const skipped = z.tuple([z.int().min(0).max(10_000_000)]);
const moment = z.tuple([askedInstant, z.uuid()]);

/** Words as PostgreSQL asks for them, the last one open at its end. */
const begun = (text: string): string => {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? '' : `${words.join(' & ')}:*`;
};

/** Reads the catalogue as the current actor: policies decide what of it. */
@Injectable()
export class PublicationsService {
  constructor(private readonly database: Database) {}

  /** What a search finds, best first; else the latest first. */
  async list({ q = '', typing = false, ...filter }: PublicationFilter): Promise<Page<Publication>> {
    const isbn = isbn13(q);
    if (q === '' || isbn !== null) return this.latest(filter, isbn);
    const { kind = null, priorityAreaId = null, language = null, limit, cursor } = filter;
    const [skip] = decodeCursor(cursor, skipped) ?? [0];
    const asked = [typing ? begun(q) : q, typing, skip, kind, priorityAreaId, language, limit + 1];
    const found = (await this.database.one(searchPublications, [...asked, markWhole, markPassages]))?.items ?? [];
    const items = found.slice(0, limit).map((item) => ({
      ...item,
      found: { title: titleOf(item.found.title, item.title), passage: passageOf(item.found.passage) },
    }));
    return { items, nextCursor: found.length > limit ? encodeCursor([skip + limit]) : null };
  }

  private async latest(
    filter: Omit<PublicationFilter, 'q' | 'typing'>,
    isbn: string | null,
  ): Promise<Page<Publication>> {
    const { kind = null, priorityAreaId = null, language = null, limit, cursor } = filter;
    const last = decodeCursor(cursor, position) ?? latest;
    const values = [...last, limit + 1, kind, priorityAreaId, language];
    const found =
      isbn === null
        ? await this.database.one(listPublications, values)
        : await this.database.one(listOfIsbn, [...values, isbn]);
    const items = found?.items ?? [];
    return pageOf(items, limit, ({ published, id }) => [published ?? '', id]);
  }

  /** The shelf of a priority area: what there is to read on it, the latest first. */
  async shelf(priorityAreaId: string, limit: number): Promise<Publication[]> {
    return (await this.list({ priorityAreaId, limit })).items;
  }

  /** @throws ProblemException 404 `publication-unknown`, also for one that the actor may not see */
  async get(publicationId: string): Promise<PublicationDetail> {
    return this.detail(publicationId, null);
  }

  /** By its address in words. @throws ProblemException 404 `publication-unknown` */
  async getBySlug(slug: string): Promise<PublicationDetail> {
    return this.detail(null, slug);
  }

  private async detail(id: string | null, slug: string | null): Promise<PublicationDetail> {
    const found = (await this.database.one(getPublication, [id, slug])) ?? refuse(404, 'publication-unknown');
    const { isbn, ...publication } = found.publication;
    return { ...publication, isbn: isbn && hyphenated(isbn) };
  }

  /**
   * Meetings that had it on their programme, the latest first, or those to come, the next first.
   * @throws ProblemException 404 `publication-unknown`
   */
  async discussions(
    publicationId: string,
    { when, limit, cursor }: Omit<QueryOf<typeof publications.discussions>, 'cursor'> & { cursor?: string | undefined },
  ): Promise<Page<Discussion>> {
    const coming = when === 'coming';
    const last = decodeCursor(cursor, moment) ?? [coming ? '-infinity' : 'infinity', coming ? NIL : latest[1]];
    const rows = await this.database.rows(listDiscussions, [publicationId, ...last, limit + 1, coming]);
    if (rows.length === 0) await this.get(publicationId); // nobody discusses it, or it is not there
    const items = rows.map(({ item }) => item);
    return pageOf(items, limit, ({ startsAt, meetingId }) => [startsAt, meetingId]);
  }
}

const NIL = '00000000-0000-0000-0000-000000000000';
