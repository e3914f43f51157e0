import { Injectable } from '@nestjs/common';
import { wallClockOf } from '@rollcall/calendar/wall-clock';
import { can } from '@rollcall/contract/permissions';
import type { Series } from '@rollcall/contract/meetings/series';
import type { readingLists } from '@rollcall/contract/publications/reading-lists';
import { SeriesSchedulingService } from '../../meetings/series/series-scheduling.service.ts';
import type { Actor } from '../../platform/auth/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.service.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { paceOf } from './pace.ts';
import { layOut } from './reading-lists.sql.ts';
import { ReadingListsService } from './reading-lists.service.ts';

/** Makes a series of meetings from a reading list. */
@Injectable()
export class StudyGroupsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lists: ReadingListsService,
    private readonly scheduling: SeriesSchedulingService,
  ) {}

  /**
   * One meeting for each session, with its readings on the programme: all of it or nothing.
   * @throws ProblemException 403 `forbidden`; 404 `reading-list-unknown`, `branch-unknown`; 409 `reading-list-empty`;
   * 422 `reading-list-too-long` where not all of its meetings are within a year; and what scheduling a series refuses
   */
  async start(
    actor: Actor,
    listId: string,
    { branchId, every, skipDays, title, ...wish }: BodyOf<typeof readingLists.startGroup>,
    id: string,
  ): Promise<Series> {
    const list = await this.lists.get(listId);
    if (!can(actor, 'meetings.manage', branchId)) return refuse(403, 'forbidden');
    if (list.sessionCount === 0) return refuse(409, 'reading-list-empty');
    const branch = await this.database.prisma.branch.findFirst({ where: { id: branchId }, select: { timeZone: true } });
    if (!branch) return refuse(404, 'branch-unknown');
    if (wish.startsAtLocal <= wallClockOf(this.clock.now().toISOString(), branch.timeZone)) {
      return refuse(400, 'invalid', { path: 'startsAtLocal', message: 'must be still to come' });
    }
    const pace = paceOf({ startsAtLocal: wish.startsAtLocal, every, skipDays }, branch.timeZone, list.sessionCount);
    const series = {
      ...wish,
      ...pace,
      title: title ?? list.title,
      description: list.about,
      kind: 'study_group' as const,
      asksGuestNames: false,
      askedNeeds: [],
      campaignId: null,
      priorityAreaId: list.priorityArea?.id ?? null,
      extra: [],
    };
    return this.scheduling.schedule(branchId, series, id, async (tx) => {
      await tx.rows(layOut, [listId, id]);
    });
  }
}
