import { Injectable } from '@nestjs/common';
import type { Branch } from '@rollcall/contract/branches';
import type { PriorityArea } from '@rollcall/contract/campaigns';
import { askedInstant } from '@rollcall/contract/fields';
import type { PublicMeeting } from '@rollcall/contract/public-meetings';
import type { BranchSearch, MeetingFilter } from '@rollcall/contract/public-pages';
import { asNobody } from '@rollcall/database/actor-scope';
import { z } from 'zod';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { BranchFinder } from '../pages/find-branches.ts';
import { publicMeeting } from '../pages/public-meeting.ts';
import { Published } from '../pages/published.service.ts';
import { foundMeetings } from './found-meetings.sql.ts';

const position = z.tuple([askedInstant, z.uuid()]);
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

type Page = {
  meetings: PublicMeeting[];
  nextCursor: string | null;
  /** How the place was understood where one was asked for. */
  search: BranchSearch | null;
  /** All there are, to choose from. */
  areas: PriorityArea[];
};

type Where = { ids: string[] | null; search: BranchSearch | null };

/** Looks for public meetings by what they are about, their kind, and where they are. Everybody finds the same. */
@Injectable()
export class MeetingFinder {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly published: Published,
    private readonly branchFinder: BranchFinder,
  ) {}

  /** @throws ProblemException 400 `invalid` for a cursor that is not ours */
  async find(filter: MeetingFilter, limit: number, cursor?: string): Promise<Page> {
    const [areas, branches] = await Promise.all([this.published.areas(), this.published.branches()]);
    const { ids, search } = await this.#branches(filter, branches);
    const areaId = filter.area && (areas.find(({ slug }) => slug === filter.area)?.id ?? null);
    const from = this.clock.now().toISOString();
    const [at, id] = decodeCursor(cursor, position) ?? [from, BEFORE_ALL];
    const wanted = [areaId, filter.kind, filter.online || null, ids];
    const rows = await asNobody(() => this.database.rows(foundMeetings, [from, at, id, limit + 1, ...wanted]));
    const { items, nextCursor } = pageOf(rows, limit, ({ startsAt, id }) => [startsAt, id]);
    const byId = new Map(branches.map((branch) => [branch.id, branch]));
    return {
      meetings: items.flatMap((meeting) => {
        const branch = byId.get(meeting.branchId);
        return branch ? [publicMeeting(meeting, branch)] : [];
      }),
      nextCursor,
      search,
      areas,
    };
  }

  /** The branches whose meetings are meant; null: of any. A place that nobody knows has none. */
  async #branches({ branch, near }: MeetingFilter, all: Branch[]): Promise<Where> {
    if (near !== '') {
      const { search, branches } = await this.branchFinder.find(all, near);
      return { ids: branches.map(({ id }) => id), search };
    }
    if (branch === null) return { ids: null, search: null };
    return { ids: all.filter(({ slug }) => slug === branch).map(({ id }) => id), search: null };
  }
}
