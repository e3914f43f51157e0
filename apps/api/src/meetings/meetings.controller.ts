import { Controller, Headers } from '@nestjs/common';
import { meetings } from '@rollcall/contract/meetings';
import type { Actor } from '../platform/auth/actor.ts';
import { idFor } from '../platform/http/idempotency.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromParams,
  FromQuery,
  Implements,
  type ParamsOf,
  type QueryOf,
} from '../platform/http/implements.ts';
import { ExpectedVersion } from '../platform/http/etag.ts';
import { MeetingsService } from './meetings.service.ts';
import { SchedulingService } from './scheduling.service.ts';

@Controller()
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly scheduling: SchedulingService,
  ) {}

  @Implements(meetings.list)
  list(
    @FromParams(meetings.list) { branchId }: ParamsOf<typeof meetings.list>,
    @FromQuery(meetings.list) span: QueryOf<typeof meetings.list>,
  ) {
    return this.meetings.listOfBranch(branchId, span);
  }

  @Implements(meetings.listOfCampaign)
  listOfCampaign(
    @FromParams(meetings.listOfCampaign) { campaignId }: ParamsOf<typeof meetings.listOfCampaign>,
    @FromQuery(meetings.listOfCampaign) span: QueryOf<typeof meetings.listOfCampaign>,
  ) {
    return this.meetings.listOfCampaign(campaignId, span);
  }

  @Implements(meetings.listOfArea)
  listOfArea(
    @FromParams(meetings.listOfArea) { areaId }: ParamsOf<typeof meetings.listOfArea>,
    @FromQuery(meetings.listOfArea) span: QueryOf<typeof meetings.listOfArea>,
  ) {
    return this.meetings.listOfArea(areaId, span);
  }

  @Implements(meetings.listAll)
  listAll(@FromQuery(meetings.listAll) span: QueryOf<typeof meetings.listAll>) {
    return this.meetings.listAll(span);
  }

  @Implements(meetings.listOwn)
  listOwn(@FromQuery(meetings.listOwn) span: QueryOf<typeof meetings.listOwn>) {
    return this.meetings.listOwn(span);
  }

  @Implements(meetings.schedule)
  schedule(
    @CurrentActor() actor: Actor,
    @FromParams(meetings.schedule) { branchId }: ParamsOf<typeof meetings.schedule>,
    @FromBody(meetings.schedule) wish: BodyOf<typeof meetings.schedule>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.scheduling.schedule(branchId, wish, idFor(actor, meetings.schedule, key, [branchId, wish]));
  }

  @Implements(meetings.get)
  get(@FromParams(meetings.get) { meetingId }: ParamsOf<typeof meetings.get>) {
    return this.meetings.get(meetingId);
  }

  @Implements(meetings.change)
  change(
    @CurrentActor() actor: Actor,
    @FromParams(meetings.change) { meetingId }: ParamsOf<typeof meetings.change>,
    @FromBody(meetings.change) wish: BodyOf<typeof meetings.change>,
    @ExpectedVersion() version: number,
  ) {
    return this.scheduling.change(actor, meetingId, wish, version);
  }

  @Implements(meetings.cancel)
  cancel(
    @CurrentActor() actor: Actor,
    @FromParams(meetings.cancel) { meetingId }: ParamsOf<typeof meetings.cancel>,
    @FromBody(meetings.cancel) { reason }: BodyOf<typeof meetings.cancel>,
  ) {
    return this.scheduling.cancel(actor, meetingId, reason);
  }
}
