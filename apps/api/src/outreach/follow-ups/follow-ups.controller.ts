import { Controller } from '@nestjs/common';
import { followUps } from '@rollcall/contract/outreach';
import { FromParams, FromQuery, Implements, type ParamsOf, type QueryOf } from '../../platform/http/implements.ts';
import { FollowUpsService } from './follow-ups.service.ts';

@Controller()
export class FollowUpsController {
  constructor(private readonly followUps: FollowUpsService) {}

  @Implements(followUps.list)
  list(
    @FromParams(followUps.list) { branchId }: ParamsOf<typeof followUps.list>,
    @FromQuery(followUps.list) span: QueryOf<typeof followUps.list>,
  ) {
    return this.followUps.list(branchId, span);
  }

  @Implements(followUps.complete)
  complete(@FromParams(followUps.complete) { followUpId }: ParamsOf<typeof followUps.complete>) {
    return this.followUps.settle(followUpId, true);
  }

  @Implements(followUps.reopen)
  reopen(@FromParams(followUps.reopen) { followUpId }: ParamsOf<typeof followUps.reopen>) {
    return this.followUps.settle(followUpId, false);
  }
}
