import { Controller, Headers } from '@nestjs/common';
import { taskTemplates } from '@rollcall/contract/campaigns/task-templates';
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
import { TaskTemplatesService } from './task-templates.service.ts';

@Controller()
export class TaskTemplatesController {
  constructor(private readonly templates: TaskTemplatesService) {}

  @Implements(taskTemplates.list)
  list(@FromQuery(taskTemplates.list) query: QueryOf<typeof taskTemplates.list>) {
    return this.templates.list(query);
  }

  @Implements(taskTemplates.get)
  get(@FromParams(taskTemplates.get) { templateId }: ParamsOf<typeof taskTemplates.get>) {
    return this.templates.get(templateId);
  }

  @Implements(taskTemplates.add)
  add(
    @CurrentActor() actor: Actor,
    @FromBody(taskTemplates.add) wish: BodyOf<typeof taskTemplates.add>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.templates.add(wish, idFor(actor, taskTemplates.add, key, wish));
  }

  @Implements(taskTemplates.change)
  change(
    @FromParams(taskTemplates.change) { templateId }: ParamsOf<typeof taskTemplates.change>,
    @FromBody(taskTemplates.change) wish: BodyOf<typeof taskTemplates.change>,
    @ExpectedVersion() version: number,
  ) {
    return this.templates.change(templateId, wish, version);
  }

  @Implements(taskTemplates.remove)
  remove(@FromParams(taskTemplates.remove) { templateId }: ParamsOf<typeof taskTemplates.remove>) {
    return this.templates.remove(templateId);
  }

  @Implements(taskTemplates.layOut)
  layOut(
    @CurrentActor() actor: Actor,
    @FromParams(taskTemplates.layOut) { campaignId }: ParamsOf<typeof taskTemplates.layOut>,
    @FromBody(taskTemplates.layOut) wish: BodyOf<typeof taskTemplates.layOut>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.templates.layOut(campaignId, wish, idFor(actor, taskTemplates.layOut, key, [campaignId, wish]));
  }

  @Implements(taskTemplates.takeBack)
  takeBack(@FromParams(taskTemplates.takeBack) { layoutId }: ParamsOf<typeof taskTemplates.takeBack>) {
    return this.templates.takeBack(layoutId);
  }
}
