/** How many members the demo of `npm start` has: with those who left and those who only came once, about 4,000 people. */
export const DEMO_MEMBERS = 3000;

/** What a demo of so many members holds. From 40,000 on: a meeting for ten members, ten answers for one. */
export function sizesFor(members: number): { meetings: number; rsvps: number } {
  if (!Number.isInteger(members) || members < MEMBERS_MIN) {
    throw new RangeError(`A demo has at least ${MEMBERS_MIN} members, so that every branch has some`);
  }
  const isSmall = members < 40_000;
  return {
    meetings: isSmall ? Math.min(members, 4000) : Math.round(members / 10),
    rsvps: members * (isSmall ? 16 : 10),
  };
}

const MEMBERS_MIN = 400;
