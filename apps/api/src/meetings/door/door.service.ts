import { Injectable } from '@nestjs/common';
import type { CheckIn, CheckInResult } from '@rollcall/contract/meetings/door';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { CheckInCodes } from '../../platform/links/check-in-codes.ts';
import { checkInAll, doorHead, doorList, doorPeople, forgetDoorNames, position } from './door.sql.ts';
import { type Read, readMark, refused } from './marks.ts';

const beginning = ['', '', '00000000-0000-0000-0000-000000000000'] as const;

export type DoorPage = { who: 'answered' | 'branch'; limit: number; cursor?: string | undefined };

/** The door of a meeting, for whoever keeps it: by office, as its host, or by a helper's link. */
@Injectable()
export class DoorService {
  constructor(
    private readonly database: Database,
    private readonly codes: CheckInCodes,
  ) {}

  /**
   * A page of the list, by name, with the meeting.
   * @throws ProblemException `meeting-unknown`, `forbidden`, `link-expired`, `meeting-not-started` (a link, days ahead)
   */
  async list(meetingId: string, linkId: string | null, { who, limit, cursor }: DoorPage) {
    const after = decodeCursor(cursor, position) ?? beginning;
    const meeting = (await this.database.one(doorHead, [meetingId, linkId])) ?? refuse(404, 'meeting-unknown');
    const found = await this.database.rows(doorList, [meetingId, linkId, who === 'branch', ...after, limit + 1]);
    const page = pageOf(found, limit, ({ familyName, givenName, personId }) => [familyName, givenName, personId]);
    const items = page.items.map(async (person) => ({
      ...person,
      code: person.status === null ? null : await this.codes.of(meetingId, person.personId),
    }));
    return { meeting, items: await Promise.all(items), nextCursor: page.nextCursor };
  }

  /**
   * Settles marks of a device, each by itself; those that were settled before are settled again without a change.
   * @throws ProblemException as `list`; 409 `meeting-cancelled`, `meeting-not-started` for all of them
   */
  async record(meetingId: string, linkId: string | null, items: readonly (CheckIn | { id: string })[]) {
    const marks = await this.#withPeople(meetingId, linkId, items.map(readMark));
    const rows = JSON.stringify(marks.flatMap((mark) => ('row' in mark ? [mark.row] : [])));
    const settled = await this.database.rows(checkInAll, [meetingId, linkId, rows]);
    const results: CheckInResult[] = [
      ...settled.map(({ id, refusal, personId }) => ({ id, settled: refusal === null, personId, refusal, path: null })),
      ...marks.flatMap((mark) => ('refused' in mark ? [mark.refused] : [])),
    ];
    const head = await this.database.one(doorHead, [meetingId, linkId]);
    return { items: results, came: head?.came ?? 0 };
  }

  /** Names as they were said at the door, a month later. */
  async forgetNames(): Promise<void> {
    await this.database.one(forgetDoorNames);
  }

  /** Finds out whose the codes are. */
  async #withPeople(meetingId: string, linkId: string | null, marks: Read[]): Promise<Read[]> {
    const codes = new Set(marks.flatMap((mark) => ('code' in mark ? [mark.code] : [])));
    if (codes.size === 0) return marks;
    const people = await this.database.rows(doorPeople, [meetingId, linkId]);
    const known = await this.codes.find(
      meetingId,
      people.map(({ personId }) => personId),
      codes,
    );
    return marks.map((mark) => {
      if (!('code' in mark)) return mark;
      const person = known.get(mark.code);
      const { id } = mark;
      return person ? { id, row: { ...mark.row, person } } : { id, refused: refused(id, 'code-unknown', 'code') };
    });
  }
}
