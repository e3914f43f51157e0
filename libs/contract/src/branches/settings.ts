import { z } from 'zod';
import { branchParams } from '../branches.ts';
import { endpoint } from '../endpoint.ts';

const settingsFields = {
  /** How many of the branch's members, in percent, a branch meeting needs to decide; null: it decides however few come. */
  quorumPercent: z.int().min(1, 'must be from 1 to 100').max(100, 'must be from 1 to 100').nullable(),
  /** Mails to those going or undecided, a day before a meeting… */
  remindDayBefore: z.boolean(),
  /** …and two hours before. */
  remindTwoHours: z.boolean(),
  /** A mail to those who came, with the next meeting. */
  thankThoseWhoCame: z.boolean(),
  /** A mail to those who said so and did not come. */
  missThoseWhoDidNot: z.boolean(),
  /** A task for the organizers for each newcomer. */
  followUpNewcomers: z.boolean(),
};

/** What a branch decides for itself. */
export const branchSettings = z
  .object({
    branchId: z.uuid(),
    ...settingsFields,
    /** Equal to the ETag; a change sends it as If-Match. 0: nothing was changed yet. */
    version: z.int(),
  })
  .meta({ id: 'BranchSettings' });
export type BranchSettings = z.infer<typeof branchSettings>;

export const changeBranchSettings = z.strictObject(settingsFields).partial().meta({ id: 'ChangeBranchSettings' });
export type ChangeBranchSettings = z.input<typeof changeBranchSettings>;

export const settings = {
  get: endpoint({
    method: 'GET',
    path: '/branches/:branchId/settings',
    summary: 'What a branch decides for itself: its quorum, and what is mailed in its name',
    access: 'meetings.manage',
    params: branchParams,
    response: branchSettings,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/branches/:branchId/settings',
    summary: 'Change the settings of a branch; needs If-Match',
    access: 'meetings.manage',
    params: branchParams,
    body: changeBranchSettings,
    response: branchSettings,
    versioned: true,
  }),
};
