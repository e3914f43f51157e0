import { Controller, Headers } from '@nestjs/common';
import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import type { Actor } from '../../platform/auth/actor.ts';
import { ExpectedVersion } from '../../platform/http/etag.ts';
import { idFor } from '../../platform/http/idempotency.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromParams,
  FromQuery,
  Implements,
  type ParamsOf,
  type QueryOf,
} from '../../platform/http/implements.ts';
import { SeriesChangesService } from './changes/series-changes.service.ts';
import { SeriesSchedulingService } from './series-scheduling.service.ts';
import { SeriesService } from './series.service.ts';

const { list, schedule, get, change, cancel, answer } = seriesEndpoints;

@Controller()
export class SeriesController {
  constructor(
    private readonly series: SeriesService,
    private readonly scheduling: SeriesSchedulingService,
    private readonly changes: SeriesChangesService,
  ) {}

  @Implements(list)
  list(@FromParams(list) { branchId }: ParamsOf<typeof list>, @FromQuery(list) page: QueryOf<typeof list>) {
    return this.series.list(branchId, page);
  }

  @Implements(schedule)
  schedule(
    @CurrentActor() actor: Actor,
    @FromParams(schedule) { branchId }: ParamsOf<typeof schedule>,
    @FromBody(schedule) wish: BodyOf<typeof schedule>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.scheduling.schedule(branchId, wish, idFor(actor, schedule, key, [branchId, wish]));
  }

  @Implements(get)
  get(@FromParams(get) { seriesId }: ParamsOf<typeof get>) {
    return this.series.get(seriesId);
  }

  @Implements(change)
  change(
    @CurrentActor() actor: Actor,
    @FromParams(change) { seriesId }: ParamsOf<typeof change>,
    @FromBody(change) wish: BodyOf<typeof change>,
    @ExpectedVersion() version: number,
  ) {
    return this.changes.change(actor, seriesId, wish, version);
  }

  @Implements(cancel)
  cancel(
    @CurrentActor() actor: Actor,
    @FromParams(cancel) { seriesId }: ParamsOf<typeof cancel>,
    @FromBody(cancel) wish: BodyOf<typeof cancel>,
  ) {
    return this.changes.cancel(actor, seriesId, wish);
  }

  @Implements(answer)
  answer(@FromParams(answer) { seriesId }: ParamsOf<typeof answer>, @FromBody(answer) wish: BodyOf<typeof answer>) {
    return this.series.answer(seriesId, wish);
  }
}
