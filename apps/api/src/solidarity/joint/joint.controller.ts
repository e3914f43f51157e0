import { Controller } from '@nestjs/common';
import { jointCampaigns, jointMeetings } from '@rollcall/contract/solidarity/joint';
import { FromParams, Implements, type ParamsOf } from '../../platform/http/implements.ts';
import { JointService } from './joint.service.ts';

@Controller()
export class JointController {
  constructor(private readonly joint: JointService) {}

  @Implements(jointMeetings.list)
  ofMeeting(@FromParams(jointMeetings.list) { meetingId }: ParamsOf<typeof jointMeetings.list>) {
    return this.joint.list('meeting', meetingId);
  }

  @Implements(jointMeetings.add)
  addToMeeting(@FromParams(jointMeetings.add) which: ParamsOf<typeof jointMeetings.add>) {
    return this.joint.set('meeting', which.meetingId, which.organizationId, true);
  }

  @Implements(jointMeetings.remove)
  removeFromMeeting(@FromParams(jointMeetings.remove) which: ParamsOf<typeof jointMeetings.remove>) {
    return this.joint.set('meeting', which.meetingId, which.organizationId, false);
  }

  @Implements(jointCampaigns.list)
  ofCampaign(@FromParams(jointCampaigns.list) { campaignId }: ParamsOf<typeof jointCampaigns.list>) {
    return this.joint.list('campaign', campaignId);
  }

  @Implements(jointCampaigns.add)
  addToCampaign(@FromParams(jointCampaigns.add) which: ParamsOf<typeof jointCampaigns.add>) {
    return this.joint.set('campaign', which.campaignId, which.organizationId, true);
  }

  @Implements(jointCampaigns.remove)
  removeFromCampaign(@FromParams(jointCampaigns.remove) which: ParamsOf<typeof jointCampaigns.remove>) {
    return this.joint.set('campaign', which.campaignId, which.organizationId, false);
  }
}
