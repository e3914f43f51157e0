import { Controller } from '@nestjs/common';
import { campaignBranches } from '@rollcall/contract/campaigns/branches';
import type { Actor } from '../../platform/auth/actor.ts';
import {
  CurrentActor,
  FromParams,
  FromQuery,
  Implements,
  type ParamsOf,
  type QueryOf,
} from '../../platform/http/implements.ts';
import { CampaignBranchesService } from './branches.service.ts';

@Controller()
export class CampaignBranchesController {
  constructor(private readonly branches: CampaignBranchesService) {}

  @Implements(campaignBranches.list)
  list(
    @FromParams(campaignBranches.list) { campaignId }: ParamsOf<typeof campaignBranches.list>,
    @FromQuery(campaignBranches.list) wish: QueryOf<typeof campaignBranches.list>,
  ) {
    return this.branches.list(campaignId, wish);
  }

  @Implements(campaignBranches.adopt)
  adopt(
    @CurrentActor() actor: Actor,
    @FromParams(campaignBranches.adopt) { campaignId, branchId }: ParamsOf<typeof campaignBranches.adopt>,
  ) {
    return this.branches.adopt(actor, campaignId, branchId);
  }

  @Implements(campaignBranches.leave)
  leave(
    @CurrentActor() actor: Actor,
    @FromParams(campaignBranches.leave) { campaignId, branchId }: ParamsOf<typeof campaignBranches.leave>,
  ) {
    return this.branches.leave(actor, campaignId, branchId);
  }
}
