import { Controller, Headers } from '@nestjs/common';
import { taskTalk } from '@rollcall/contract/campaigns/task-talk';
import type { Actor } from '../../platform/auth/actor.ts';
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
import { TaskTalkService } from './talk.service.ts';

@Controller()
export class TaskTalkController {
  constructor(private readonly talk: TaskTalkService) {}

  @Implements(taskTalk.comments)
  comments(
    @FromParams(taskTalk.comments) { taskId }: ParamsOf<typeof taskTalk.comments>,
    @FromQuery(taskTalk.comments) query: QueryOf<typeof taskTalk.comments>,
  ) {
    return this.talk.comments(taskId, query);
  }

  @Implements(taskTalk.addComment)
  addComment(
    @CurrentActor() actor: Actor,
    @FromParams(taskTalk.addComment) { taskId }: ParamsOf<typeof taskTalk.addComment>,
    @FromBody(taskTalk.addComment) wish: BodyOf<typeof taskTalk.addComment>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.talk.add(taskId, wish, idFor(actor, taskTalk.addComment, key, [taskId, wish]));
  }

  @Implements(taskTalk.removeComment)
  removeComment(@FromParams(taskTalk.removeComment) of: ParamsOf<typeof taskTalk.removeComment>) {
    return this.talk.remove(of.taskId, of.commentId);
  }

  @Implements(taskTalk.changes)
  changes(
    @FromParams(taskTalk.changes) { taskId }: ParamsOf<typeof taskTalk.changes>,
    @FromQuery(taskTalk.changes) query: QueryOf<typeof taskTalk.changes>,
  ) {
    return this.talk.changes(taskId, query);
  }

  @Implements(taskTalk.people)
  people(
    @FromParams(taskTalk.people) { campaignId }: ParamsOf<typeof taskTalk.people>,
    @FromQuery(taskTalk.people) query: QueryOf<typeof taskTalk.people>,
  ) {
    return this.talk.people(campaignId, query);
  }
}
