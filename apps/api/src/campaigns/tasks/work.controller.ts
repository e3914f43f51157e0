import { Controller } from '@nestjs/common';
import { tasks } from '@rollcall/contract/campaigns/tasks';
import { type BodyOf, FromBody, FromParams, Implements, type ParamsOf } from '../../platform/http/implements.ts';
import { TaskWorkService } from './work.service.ts';

@Controller()
export class TaskWorkController {
  constructor(private readonly work: TaskWorkService) {}

  @Implements(tasks.move)
  move(
    @FromParams(tasks.move) { taskId }: ParamsOf<typeof tasks.move>,
    @FromBody(tasks.move) wish: BodyOf<typeof tasks.move>,
  ) {
    return this.work.move(taskId, wish);
  }

  @Implements(tasks.take)
  take(@FromParams(tasks.take) { taskId }: ParamsOf<typeof tasks.take>) {
    return this.work.take(taskId);
  }

  @Implements(tasks.giveBack)
  giveBack(@FromParams(tasks.giveBack) { taskId }: ParamsOf<typeof tasks.giveBack>) {
    return this.work.giveBack(taskId);
  }

  @Implements(tasks.tick)
  tick(@FromParams(tasks.tick) { taskId, checkId }: ParamsOf<typeof tasks.tick>) {
    return this.work.tick(taskId, checkId, true);
  }

  @Implements(tasks.untick)
  untick(@FromParams(tasks.untick) { taskId, checkId }: ParamsOf<typeof tasks.untick>) {
    return this.work.tick(taskId, checkId, false);
  }

  @Implements(tasks.attach)
  attach(@FromParams(tasks.attach) { taskId, fileId }: ParamsOf<typeof tasks.attach>) {
    return this.work.attach(taskId, fileId);
  }

  @Implements(tasks.detach)
  detach(@FromParams(tasks.detach) { taskId, fileId }: ParamsOf<typeof tasks.detach>) {
    return this.work.detach(taskId, fileId);
  }
}
