import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { files, type StoredFile } from '@rollcall/contract/files';
import { currentScope, runAs } from '@rollcall/database/actor-scope';
import type { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { Clock } from '../clock/clock.ts';
import { Database, type Queries } from '../database/database.service.ts';
import { idFor, refuseOtherBody } from '../http/idempotency.ts';
import { refuse } from '../http/problem.exception.ts';
import { OwnerDatabase } from '../jobs/owner-database.ts';
import { Repeating } from '../jobs/repeating.ts';
import { kindOf } from './file-kind.ts';
import { cleanName } from './file-name.ts';
import { forgetFiles, getFile, insertFile, oneAtATime, readPart, sentToday } from './files.sql.ts';
import { readUpload } from './upload-body.ts';

const FILES_A_DAY = 500;
const BYTES_A_DAY = 1024 ** 3;
const PART = 1024 * 1024; // bytes that are read at once
const FORGET_EVERY = 60 * 60 * 1000; // milliseconds

type Kept = z.output<typeof files.upload.response>;

/**
 * Files that people send, kept in the database. Who may read one is said by row policies on `files`, one for each thing
 * that a file can hang on: a table with a column that refers to `files`. One that hangs on nothing is its sender's, for a day.
 */
@Injectable()
export class FilesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly owner: OwnerDatabase,
    private readonly repeating: Repeating,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.repeating.every(FORGET_EVERY, 'files.forget', () => this.owner.one(forgetFiles, [this.clock.now()]));
  }

  /**
   * Keeps the file of a form under the type that its bytes have and a name that is safe. Nothing of it is read from who may
   * send none.
   * @throws ProblemException 403 for who is neither a member nor holds an office; 415 `file-type-refused`; 429
   * `too-many-files`; and what `readUpload` refuses
   */
  async keep(actor: Actor, request: IncomingMessage, key: string | undefined): Promise<Kept> {
    if (actor.branchId === null && actor.offices.length === 0) return refuse(403, 'forbidden');
    await refuseTooMuch(this.database, 0);
    const { name, content } = await readUpload(request);
    const type = (await kindOf(content, name)) ?? refuse(415, 'file-type-refused', { path: 'file' });
    const id = idFor(actor, files.upload, key, [name, hash('sha256', content)]);
    return this.database.transaction(async (tx) => {
      await tx.rows(oneAtATime);
      await refuseTooMuch(tx, content.length);
      await refuseOtherBody(tx, 'files', id);
      await tx.rows(insertFile, [id, cleanName(name, type), type, content]);
      return (await tx.one(getFile, [id])) ?? refuse(404, 'not-found');
    });
  }

  /**
   * A file and its bytes, which are read as they are sent. Each part is asked for as the actor who opened it.
   * @throws ProblemException 404 `not-found`, also for what the actor may not see
   */
  async open(fileId: string): Promise<{ file: StoredFile; content: Readable }> {
    const file = (await this.database.one(getFile, [fileId])) ?? refuse(404, 'not-found');
    const scope = currentScope() ?? { personId: null };
    const { database } = this;
    const parts = async function* () {
      for (let from = 1; from <= file.size; from += PART) {
        const row = await runAs(scope, async () => await database.one(readPart, [fileId, from, PART]));
        if (!row) throw new Error('A file was taken away while it was sent');
        yield row.part;
      }
    };
    return { file, content: Readable.from(parts(), { objectMode: false }) };
  }
}

/** What an actor may send within a day. */
async function refuseTooMuch(database: Queries, size: number): Promise<void> {
  const today = await database.one(sentToday);
  if (!today || (today.files < FILES_A_DAY && today.bytes + size <= BYTES_A_DAY)) return;
  refuse(429, 'too-many-files', { path: 'file' });
}
