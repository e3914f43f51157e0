import { z } from 'zod';
import { campaignParams } from '../campaigns.ts';
import { endpoint } from '../endpoint.ts';
import { meetingParams } from '../meetings.ts';
import { organizationParams, sisterOrganization } from '../solidarity.ts';

/** Those whose name a meeting or a campaign carries, by name; twenty at most. */
const carried = z.object({ items: z.array(sisterOrganization) });

export const jointMeetings = {
  list: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId/sister-organizations',
    summary: 'Sister organizations that hold a meeting with us',
    access: 'public',
    params: meetingParams,
    response: carried,
  }),
  add: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/sister-organizations/:organizationId',
    summary: 'Hold a meeting together with a sister organization',
    access: 'meetings.manage',
    params: meetingParams.extend(organizationParams.shape),
    response: carried,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/meetings/:meetingId/sister-organizations/:organizationId',
    summary: 'End it',
    access: 'meetings.manage',
    params: meetingParams.extend(organizationParams.shape),
    response: carried,
  }),
};

export const jointCampaigns = {
  list: endpoint({
    method: 'GET',
    path: '/campaigns/:campaignId/sister-organizations',
    summary: 'Sister organizations that a campaign is led together with',
    access: 'public',
    params: campaignParams,
    response: carried,
  }),
  add: endpoint({
    method: 'PUT',
    path: '/campaigns/:campaignId/sister-organizations/:organizationId',
    summary: 'Lead a campaign together with a sister organization',
    access: 'campaigns.manage',
    params: campaignParams.extend(organizationParams.shape),
    response: carried,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/campaigns/:campaignId/sister-organizations/:organizationId',
    summary: 'End it',
    access: 'campaigns.manage',
    params: campaignParams.extend(organizationParams.shape),
    response: carried,
  }),
};
