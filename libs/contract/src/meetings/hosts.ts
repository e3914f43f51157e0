import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { meetingParams } from '../meetings.ts';

/** A person who hosts one meeting without an office, as its organizers see it. */
export const meetingHost = z
  .object({ personId: z.uuid(), givenName: z.string(), familyName: z.string(), homeBranch: z.string().nullable() })
  .meta({ id: 'MeetingHost' });
export type MeetingHost = z.infer<typeof meetingHost>;

/** Who holds a meeting. */
export const meetingHosts = z
  .object({
    /** The branch that scheduled it, and changes it. */
    branch: z.object({ id: z.uuid(), name: z.string() }),
    /** Branches that hold it too: their members see it, their organizers keep the door with the others. */
    cohosts: z.array(z.object({ branchId: z.uuid(), name: z.string() })),
    /** The campaign that it belongs to. */
    campaign: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    /** For organizers of the branch that scheduled it; a host sees the own name only, all others nobody. */
    people: z.array(meetingHost),
  })
  .meta({ id: 'MeetingHosts' });
export type MeetingHosts = z.infer<typeof meetingHosts>;

const personParams = meetingParams.extend({ personId: z.uuid() });
const branchParams = meetingParams.extend({ branchId: z.uuid() });

export const hosts = {
  get: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId/hosts',
    summary: 'Who holds a meeting: branches, a campaign, and for its organizers the people without an office',
    access: 'session',
    params: meetingParams,
    response: meetingHosts,
  }),
  addPerson: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/hosts/people/:personId',
    summary: 'Make a person host of this one meeting, until a week after it: its counts and its door, nothing else',
    access: 'meetings.manage',
    params: personParams,
    response: meetingHosts,
  }),
  removePerson: endpoint({
    method: 'DELETE',
    path: '/meetings/:meetingId/hosts/people/:personId',
    summary: 'End it',
    access: 'meetings.manage',
    params: personParams,
    response: meetingHosts,
  }),
  addBranch: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/hosts/branches/:branchId',
    summary: 'Hold a meeting together with another branch',
    access: 'meetings.manage',
    params: branchParams,
    response: meetingHosts,
  }),
  removeBranch: endpoint({
    method: 'DELETE',
    path: '/meetings/:meetingId/hosts/branches/:branchId',
    summary: 'End it, by an organizer of either branch; whoever the meeting is hidden from then is told',
    access: 'meetings.manage',
    params: branchParams,
    response: meetingHosts,
  }),
};
