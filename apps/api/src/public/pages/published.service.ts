import { Injectable } from '@nestjs/common';
import type { Branch } from '@rollcall/contract/branches';
import type { Campaign, PriorityArea } from '@rollcall/contract/campaigns';
import { meetingParams, type Meeting, type MeetingDetail } from '@rollcall/contract/meetings';
import type { Agenda } from '@rollcall/contract/meetings/programme';
import type { PublicMeeting, PublicMeetingDetail } from '@rollcall/contract/public-meetings';
import { asNobody } from '@rollcall/database/actor-scope';
import { BranchesService } from '../../branches/branches.service.ts';
import { CampaignsService } from '../../campaigns/campaigns.service.ts';
import { MeetingsService } from '../../meetings/meetings.service.ts';
import { AgendaService } from '../../meetings/programme/agenda.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { PublishedAreas } from '../areas/published-areas.service.ts';
import { PublishedSisters } from '../solidarity/published-sisters.service.ts';
import { meetingsOfArea } from './area-meetings.sql.ts';
import { publicItem, publicMeeting, stateOf } from './public-meeting.ts';

const PER_PAGE = 20;
const CAMPAIGNS_SHOWN = 20;
const LARGEST_PAGE = 100;

type Listed = Parameters<typeof publicMeeting>[0];

/** What the organization publishes, read as a visitor whoever asks: these pages are kept by caches and shown to others. */
@Injectable()
export class Published {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly branchesRoom: BranchesService,
    private readonly campaignsRoom: CampaignsService,
    private readonly meetingsRoom: MeetingsService,
    private readonly agendas: AgendaService,
    private readonly publishedAreas: PublishedAreas,
    private readonly sisters: PublishedSisters,
  ) {}

  areas(): Promise<PriorityArea[]> {
    return this.publishedAreas.all();
  }

  /** All of them, by name. */
  branches(): Promise<Branch[]> {
    return asNobody(async () => {
      const all: Branch[] = [];
      let cursor: string | undefined;
      do {
        const page = await this.branchesRoom.list({ limit: LARGEST_PAGE, cursor });
        all.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return all;
    });
  }

  /** @throws ProblemException 404 */
  branch(slug: string): Promise<Branch> {
    if (!/^[a-z0-9-]{1,60}$/.test(slug)) refuse(404, 'branch-unknown');
    return asNobody(() => this.branchesRoom.getBySlug(slug));
  }

  /** Running ones of an area, or those in which a branch takes part. */
  async campaigns(of: { priorityAreaId: string } | { takenUpBy: string }): Promise<Campaign[]> {
    const wish = { ...of, running: true, limit: CAMPAIGNS_SHOWN };
    const { items } = (await asNobody(() => this.campaignsRoom.list(wish))).read();
    return this.publishedAreas.named(items);
  }

  /** Running ones, those of the whole nation first. */
  async campaignsOfAll(limit: number): Promise<Campaign[]> {
    const { items } = (await asNobody(() => this.campaignsRoom.list({ running: true, limit: LARGEST_PAGE }))).read();
    const isOfBranch = ({ branch }: Campaign) => Number(branch !== null);
    return this.publishedAreas.named(items.toSorted((a, b) => isOfBranch(a) - isOfBranch(b)).slice(0, limit));
  }

  /** The next public meetings of all branches. */
  async meetings({ limit = PER_PAGE, cursor }: { limit?: number; cursor?: string | undefined } = {}) {
    const page = (await asNobody(() => this.meetingsRoom.listAll({ order: 'asc', limit, cursor }))).read();
    return { meetings: await this.withBranches(page.items), nextCursor: page.nextCursor };
  }

  async meetingsOfBranch(branch: Branch): Promise<PublicMeeting[]> {
    const page = await asNobody(() => this.meetingsRoom.listOfBranch(branch.id, { order: 'asc', limit: PER_PAGE }));
    return this.withBranches(page.read().items); // some were scheduled by a branch that holds them with this one
  }

  async meetingsOfArea(area: PriorityArea): Promise<PublicMeeting[]> {
    const from = this.clock.now().toISOString();
    return this.withBranches(await asNobody(() => this.database.rows(meetingsOfArea, [area.id, from, PER_PAGE])));
  }

  /** @throws ProblemException 404 `meeting-unknown`, also for one that is not public */
  async meeting(id: string): Promise<PublicMeetingDetail> {
    const { success } = meetingParams.safeParse({ meetingId: id });
    if (!success) refuse(404, 'meeting-unknown');
    return asNobody(async () => {
      const meeting = await this.meetingsRoom.get(id);
      if (!isPublic(meeting)) refuse(404, 'meeting-unknown');
      const [branch, agenda] = await Promise.all([this.branchesRoom.get(meeting.branchId), this.agendas.get(id)]);
      const [named = meeting] = await this.publishedAreas.named([meeting]);
      return { ...this.#detail(named, branch, agenda), sisters: await this.sisters.of('meeting', id) };
    });
  }

  #detail(meeting: MeetingDetail, branch: Branch, { items }: Agenda): Omit<PublicMeetingDetail, 'sisters'> {
    const { description, placeAddress, campaign, priorityArea, cancellationReason, asksGuestNames, askedNeeds } =
      meeting;
    const state = stateOf(meeting, this.clock.now());
    return {
      ...publicMeeting(meeting, branch),
      ...{ description, placeAddress, campaign, priorityArea, cancellationReason, asksGuestNames, askedNeeds, state },
      programme: items.map(publicItem),
    };
  }

  /** Meetings that are public, each with the branch that holds it. */
  async withBranches(meetings: (Listed & Pick<Meeting, 'visibility' | 'branchId'>)[]): Promise<PublicMeeting[]> {
    if (meetings.length === 0) return [];
    const branches = new Map((await this.branches()).map((branch) => [branch.id, branch]));
    return meetings.filter(isPublic).flatMap((meeting) => {
      const branch = branches.get(meeting.branchId);
      return branch ? [publicMeeting(meeting, branch)] : [];
    });
  }
}

const isPublic = ({ visibility }: Pick<Meeting, 'visibility'>) => visibility === 'public';
