import type { Subjects } from './subjects.ts';

/** One list, asked of both servers. */
export type Case = {
  name: string;
  /** Requests a second of ours ÷ of the bare server's. */
  target: number;
  as: keyof Subjects['cookies'];
  /** The path below `/api`. */
  ours: (of: Subjects) => string;
  /** Words of the bare server's path: the name of the query, then its values. */
  bare: (of: Subjects) => string[];
};

const LIST = 0.35;

export const cases: Case[] = [
  {
    name: "a branch's next 20 meetings",
    target: 0.6,
    as: 'member',
    ours: ({ branch, from }) => `/branches/${branch}/meetings?from=${from}`,
    bare: ({ branch, from, member }) => ['branch-meetings', branch, from, member],
  },
  {
    name: 'national report, 12 months',
    target: 0.6,
    as: 'staff',
    ours: ({ firstDay, lastDay }) => `/reports/national?from=${firstDay}&to=${lastDay}`,
    bare: ({ firstDay, lastDay }) => ['national-report', firstDay, lastDay],
  },
  {
    name: 'branches',
    target: LIST,
    as: 'member',
    ours: () => '/branches',
    bare: () => ['branches'],
  },
  {
    name: 'meetings of all branches',
    target: LIST,
    as: 'member',
    ours: ({ from }) => `/meetings?from=${from}`,
    bare: ({ from, member, branch }) => ['meetings', from, member, branch],
  },
  {
    name: 'own meetings',
    target: LIST,
    as: 'member',
    ours: () => '/me/meetings?from=2000-01-01T00:00:00Z',
    bare: ({ member }) => ['own-meetings', member],
  },
  {
    name: 'people of a branch',
    target: LIST,
    as: 'organizer',
    ours: ({ branch }) => `/branches/${branch}/people`,
    bare: ({ branch }) => ['people', branch],
  },
  {
    name: 'answers to a meeting',
    target: LIST,
    as: 'organizer',
    ours: ({ meeting }) => `/meetings/${meeting}/rsvps`,
    bare: ({ meeting }) => ['rsvps', meeting],
  },
  {
    name: 'campaigns',
    target: LIST,
    as: 'member',
    ours: () => '/campaigns',
    bare: () => ['campaigns'],
  },
  {
    name: 'priority areas',
    target: LIST,
    as: 'member',
    ours: () => '/priority-areas',
    bare: () => ['priority-areas'],
  },
];
