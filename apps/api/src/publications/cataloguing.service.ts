import { Injectable } from '@nestjs/common';
import type { PublicationDetail, publications } from '@rollcall/contract/publications';
import { Database } from '../platform/database/database.service.ts';
import type { Value } from '../platform/database/statement.ts';
import { refuseOtherBody } from '../platform/http/idempotency.ts';
import type { BodyOf } from '../platform/http/implements.ts';
import { refuse } from '../platform/http/problem.exception.ts';
import { isbn13 } from './isbn.ts';
import {
  deletePublication,
  getPublication,
  insertPublication,
  ownFile,
  updatePublication,
} from './publications.sql.ts';
import { PublicationsService } from './publications.service.ts';

type Wish = BodyOf<typeof publications.add>;

/** In the order of the columns. */
const valuesOf = (w: Wish): Value[] => [
  ...[w.kind, w.title, w.subtitle, w.authors, w.published ?? '', w.publishedIn, w.issue, w.pages, w.publisher, w.place],
  ...[w.pageCount, w.durationMinutes, keptIsbn(w.isbn), w.url, w.fileId, w.priorityAreaId, w.languages, w.visibility],
  ...[w.summary, w.text, w.showsText],
];

const keptIsbn = (written: string | null) =>
  written === null ? null : (isbn13(written) ?? refuse(422, 'isbn-invalid', { path: 'isbn' }));

/** Keeps the catalogue: national staff alone, as the policies say. */
@Injectable()
export class CataloguingService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: PublicationsService,
  ) {}

  /** @throws ProblemException 422 `isbn-invalid`, or `invalid` for an area or file that is not there; 409 `isbn-taken` */
  async add(wish: Wish, id: string): Promise<PublicationDetail> {
    await this.checkFile(wish.fileId);
    await refuseOtherBody(this.database, 'publications', id);
    await this.database.rows(insertPublication, [id, ...valuesOf(wish)]);
    return this.catalogue.get(id);
  }

  /**
   * Changes what is named.
   * @throws ProblemException as `add`; 404 `publication-unknown`; 412 `version-outdated` with what stands there now
   */
  async change(id: string, wish: BodyOf<typeof publications.change>, version: number): Promise<PublicationDetail> {
    const was = (await this.database.one(getPublication, [id, null])) ?? refuse(404, 'publication-unknown');
    const { priorityArea, ...rest } = was.publication;
    const kept = { ...rest, priorityAreaId: priorityArea?.id ?? null, fileId: was.fileId, text: was.wholeText };
    if (wish.fileId !== undefined && wish.fileId !== was.fileId) await this.checkFile(wish.fileId);
    const changed = await this.database.one(updatePublication, [id, version, ...valuesOf({ ...kept, ...wish })]);
    const current = await this.catalogue.get(id);
    return changed ? current : refuse(412, 'version-outdated', { current });
  }

  /** @throws ProblemException 404 `publication-unknown` */
  async remove(id: string): Promise<void> {
    if (!(await this.database.one(deletePublication, [id]))) refuse(404, 'publication-unknown');
  }

  /** What hangs on a publication is seen by everybody: so it is one's own file, or one of the catalogue already. */
  private async checkFile(fileId: string | null): Promise<void> {
    if (fileId === null || (await this.database.one(ownFile, [fileId]))) return;
    refuse(422, 'invalid', { path: 'fileId', message: 'does not exist' });
  }
}
