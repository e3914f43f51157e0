import { Controller, Headers } from '@nestjs/common';
import { tasks } from '@rollcall/contract/campaigns/tasks';
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
import { TasksService } from './tasks.service.ts';

@Controller()
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Implements(tasks.list)
  list(
    @CurrentActor() actor: Actor,
    @FromParams(tasks.list) { campaignId }: ParamsOf<typeof tasks.list>,
    @FromQuery(tasks.list) query: QueryOf<typeof tasks.list>,
  ) {
    return this.tasks.list(actor, campaignId, query);
  }

  @Implements(tasks.ofBranch)
  ofBranch(
    @CurrentActor() actor: Actor,
    @FromParams(tasks.ofBranch) { branchId }: ParamsOf<typeof tasks.ofBranch>,
    @FromQuery(tasks.ofBranch) query: QueryOf<typeof tasks.ofBranch>,
  ) {
    return this.tasks.ofBranch(actor, branchId, query);
  }

  @Implements(tasks.mine)
  mine(@CurrentActor() actor: Actor, @FromQuery(tasks.mine) query: QueryOf<typeof tasks.mine>) {
    return this.tasks.mine(actor, query);
  }

  @Implements(tasks.get)
  get(@FromParams(tasks.get) { taskId }: ParamsOf<typeof tasks.get>) {
    return this.tasks.get(taskId);
  }

  @Implements(tasks.add)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(tasks.add) { campaignId }: ParamsOf<typeof tasks.add>,
    @FromBody(tasks.add) wish: BodyOf<typeof tasks.add>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.tasks.add(campaignId, wish, idFor(actor, tasks.add, key, [campaignId, wish]));
  }

  @Implements(tasks.change)
  change(
    @FromParams(tasks.change) { taskId }: ParamsOf<typeof tasks.change>,
    @FromBody(tasks.change) wish: BodyOf<typeof tasks.change>,
    @ExpectedVersion() version: number,
  ) {
    return this.tasks.change(taskId, wish, version);
  }

  @Implements(tasks.remove)
  remove(@FromParams(tasks.remove) { taskId }: ParamsOf<typeof tasks.remove>) {
    return this.tasks.remove(taskId);
  }

  @Implements(tasks.restore)
  restore(@FromParams(tasks.restore) { taskId }: ParamsOf<typeof tasks.restore>) {
    return this.tasks.restore(taskId);
  }
}
