import { Injectable } from '@nestjs/common';
import { type Meeting, meetings, type MeetingDetail } from '@rollcall/contract/meetings';
import { askedInstant, type Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { decodeCursor } from '../platform/http/cursor.ts';
import { jsonPage, type JsonText } from '../platform/http/json-text.ts';
import { refuse } from '../platform/http/problem.exception.ts';
import { getMeeting, listMeetings } from './meetings.sql.ts';

/** Which part of a list: `from` and `to` are instants, `to` not included. Without both it begins now. */
export type MeetingSpan = {
  from?: string | undefined;
  to?: string | undefined;
  order: 'asc' | 'desc';
  limit: number;
  cursor?: string | undefined;
};

const position = z.tuple([askedInstant, z.uuid()]);

const meetingPage = meetings.list.response;
type MeetingPage = JsonText<Page<Meeting>>;

/** Where the first page begins. At the edge of the span: the index is walked from here, whatever `from` says besides. */
const edgeOf = (order: MeetingSpan['order'], from: string, to: string): [string, string] =>
  order === 'asc' ? [from, '00000000-0000-0000-0000-000000000000'] : [to, 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Reads meetings as the current actor: policies decide which. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of one branch. */
  listOfBranch(branchId: string, span: MeetingSpan): Promise<MeetingPage> {
    return this.page('branch', span, [branchId]);
  }

  /** In one campaign. */
  listOfCampaign(campaignId: string, span: MeetingSpan): Promise<MeetingPage> {
    return this.page('campaign', span, [campaignId]);
  }

  /** On one priority area, also by way of its campaigns. */
  listOfArea(areaId: string, span: MeetingSpan): Promise<MeetingPage> {
    return this.page('area', span, [areaId]);
  }

  /** Of all branches. */
  listAll(span: MeetingSpan): Promise<MeetingPage> {
    return this.page('all', span, []);
  }

  /** Those that the actor answered with going or maybe, or waits for. */
  listOwn(span: MeetingSpan): Promise<MeetingPage> {
    return this.page('own', span, []);
  }

  /** @throws ProblemException 404 `meeting-unknown`, also for one that the actor may not see */
  async get(meetingId: string): Promise<MeetingDetail> {
    const [row] = await this.database.rows(getMeeting, [meetingId]);
    return row?.meeting ?? refuse(404, 'meeting-unknown');
  }

  private async page(name: keyof typeof listMeetings, span: MeetingSpan, scope: string[]): Promise<MeetingPage> {
    const { order, limit, cursor } = span;
    const from = span.from ?? (span.to ? '-infinity' : this.clock.now().toISOString());
    const to = span.to ?? 'infinity';
    const last = decodeCursor(cursor, position) ?? edgeOf(order, from, to);
    const page = await this.database.one(listMeetings[name][order], [from, to, ...last, limit, ...scope]);
    return jsonPage(meetingPage, page?.items ?? '[]', page?.last ?? null);
  }
}
