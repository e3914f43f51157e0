import { Injectable } from '@nestjs/common';
import { askedInstant, type Page } from '@rollcall/contract/fields';
import { type Series, seriesEndpoints } from '@rollcall/contract/meetings/series';
import { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor } from '../../platform/http/cursor.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { jsonPage, type JsonText } from '../../platform/http/json-text.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { answerSeries, getOwnRecord, getSeries, listSeries } from './series.sql.ts';

const position = z.tuple([askedInstant, z.uuid()]);
const beginning = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** Reads series as the current actor, and answers them: policies decide which. */
@Injectable()
export class SeriesService {
  constructor(private readonly database: Database) {}

  /** Those of a branch that have meetings to come, newest first. */
  async list(branchId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<SeriesPage> {
    const last = decodeCursor(cursor, position) ?? beginning;
    const page = await this.database.one(listSeries, [branchId, ...last, limit]);
    return jsonPage(seriesEndpoints.list.response, page?.items ?? '[]', page?.last ?? null);
  }

  /** @throws ProblemException 404 `series-unknown`, also for one that the actor may not see */
  async get(seriesId: string): Promise<Series> {
    const row = await this.database.one(getSeries, [seriesId]);
    return row?.series ?? refuse(404, 'series-unknown');
  }

  /**
   * The actor answers all meetings to come, also those that are added later; sent again it changes nothing.
   * @throws ProblemException `series-unknown`, `meeting-cancelled`, `mode-unavailable`, `party-too-large`
   */
  answer(seriesId: string, { status, guests, mode, exceptDays }: BodyOf<typeof seriesEndpoints.answer>) {
    return this.database.transaction(async (tx) => {
      const occurrences = await tx.rows(answerSeries, [seriesId, status, guests, mode ?? null, exceptDays]);
      return { ownRsvp: (await tx.one(getOwnRecord, [seriesId])) ?? null, occurrences };
    });
  }
}

type SeriesPage = JsonText<Page<Series>>;
