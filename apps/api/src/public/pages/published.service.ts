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
import { refuse } from '../../platform/http/problem.exception.ts';
import { PublishedAreas } from '../areas/published-areas.service.ts';
import { PublishedSisters } from '../solidarity/published-sisters.service.ts';
import { publicItem, publicMeeting, stateOf } from './public-meeting.ts';

const NEXT = { order: 'asc', limit: 20 } as const;
const CAMPAIGNS_SHOWN = 20;
const LARGEST_PAGE = 100;

/** Of a page that reads them anyhow. */
type Areas = Parameters<PublishedAreas['named']>[1];
type Branches = Promise<Branch[]>;

/** What the organization publishes, read as a visitor whoever asks: these pages are kept by caches and shown to others. */
@Injectable()
export class Published {
  constructor(
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
  async campaigns(of: { priorityAreaId: string } | { takenUpBy: string }, areas?: Areas): Promise<Campaign[]> {
    const wish = { ...of, running: true, limit: CAMPAIGNS_SHOWN };
    const { items } = (await asNobody(() => this.campaignsRoom.list(wish))).read();
    return this.publishedAreas.named(items, areas);
  }

  /** Running ones, those of the whole nation first. */
  async campaignsOfAll(limit: number, areas?: Areas): Promise<Campaign[]> {
    const { items } = (await asNobody(() => this.campaignsRoom.list({ running: true, limit: LARGEST_PAGE }))).read();
    const isOfBranch = ({ branch }: Campaign) => Number(branch !== null);
    return this.publishedAreas.named(items.toSorted((a, b) => isOfBranch(a) - isOfBranch(b)).slice(0, limit), areas);
  }

  /** The next public meetings of all branches that take place. */
  async meetings(branches?: Branches): Promise<PublicMeeting[]> {
    const page = await asNobody(() => this.meetingsRoom.listAll(NEXT));
    return this.withBranches(page.read().items.filter(takesPlace), branches);
  }

  async meetingsOfBranch(branch: Branch): Promise<PublicMeeting[]> {
    const page = await asNobody(() => this.meetingsRoom.listOfBranch(branch.id, NEXT));
    return this.withBranches(page.read().items); // some were scheduled by a branch that holds them with this one
  }

  /** The next ones on a priority area, also by way of its campaigns, that take place. */
  async meetingsOfArea(areaId: string): Promise<PublicMeeting[]> {
    const page = await asNobody(() => this.meetingsRoom.listOfArea(areaId, NEXT));
    return this.withBranches(page.read().items.filter(takesPlace));
  }

  /** @throws ProblemException 404 `meeting-unknown`, also for one that is not public */
  async meeting(id: string): Promise<PublicMeetingDetail> {
    const { success } = meetingParams.safeParse({ meetingId: id });
    if (!success) refuse(404, 'meeting-unknown');
    return asNobody(async () => {
      const meeting = await this.meetingsRoom.get(id);
      if (!isPublic(meeting)) refuse(404, 'meeting-unknown');
      const [[named = meeting], branch, agenda, sisters] = await Promise.all([
        this.publishedAreas.named([meeting]),
        this.branchesRoom.get(meeting.branchId),
        this.agendas.get(id),
        this.sisters.of('meeting', id),
      ]);
      return { ...this.#detail(named, branch, agenda), sisters };
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
  async withBranches(meetings: Meeting[], branches?: Branches): Promise<PublicMeeting[]> {
    if (meetings.length === 0) return [];
    const byId = new Map((await (branches ?? this.branches())).map((branch) => [branch.id, branch]));
    return meetings.filter(isPublic).flatMap((meeting) => {
      const branch = byId.get(meeting.branchId);
      return branch ? [publicMeeting(meeting, branch)] : [];
    });
  }
}

const takesPlace = ({ cancelledAt }: Pick<Meeting, 'cancelledAt'>) => cancelledAt === null;
const isPublic = ({ visibility }: Pick<Meeting, 'visibility'>) => visibility === 'public';
