import { readFileSync } from 'node:fs';

/** A group of names that go together, and its share among a hundred people. */
export type NameGroup = { share: number; given: string[]; family: string[] };

/** How a branch fared: `asleep` has held no meeting for months, `young` was founded within the last year. */
export type Life = 'growing' | 'steady' | 'shrinking' | 'asleep' | 'young';

export type MeetingKind = 'branch_meeting' | 'public_forum' | 'study_group' | 'action' | 'training' | 'social';

/** Slug of the priority area or null, title and description; `{city}`, `{month}` and `{season}` are filled in. */
export type Topic = [area: string | null, title: string, description: string];

/** Name and street of a place. */
export type Place = [name: string, street: string];

export type BranchFacts = {
  slug: string;
  name: string;
  city: string;
  state: string;
  zip: string;
  latitude: number;
  longitude: number;
  timeZone: string;
};

// The same from `src` and from `dist`.
const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

export const NAME_GROUPS = JSON.parse(read('data/names.json')) as NameGroup[];

/** The branches by size, the largest first. */
export const LIVES = JSON.parse(read('data/branch-lives.json')) as [slug: string, life: Life][];

export const TOPICS = JSON.parse(read('data/topics.json')) as Record<MeetingKind, Topic[]>;

export const PLACES = JSON.parse(read('data/places.json')) as {
  rooms: Place[];
  outdoors: Place[];
  social: Place[];
  cancellations: string[];
};

export type AgendaItem = {
  title: string;
  minutes: number;
  visibility: 'public' | 'members';
  note: string;
  /** The organizer of the branch chairs. */
  chair?: true;
  /** Somebody of the branch, or from elsewhere, speaks: who that is. */
  speaker?: string;
  guest?: string;
  reading?: { title: string; author: string; chapters: string; questions: string };
};

/** What the next meetings of each kind go through, and how many are wanted for what. */
export const PROGRAMMES = JSON.parse(read('data/programmes.json')) as Record<
  MeetingKind,
  { items: AgendaItem[]; roles: [kind: string, wanted: number][] }
>;

/** What was recorded of the last branch meeting, by the place of the item in its programme. */
export const MINUTES = JSON.parse(read('data/minutes.json')) as {
  position: number;
  minutes: string;
  decision: string;
  voted: boolean;
}[];

export const CAMPAIGNS = JSON.parse(read('data/campaigns.json')) as {
  /** Days ago that each began, and ended (null: it runs). */
  national: [area: string, title: string, summary: string, began: number, ended: number | null][];
  branch: Topic[];
};

/** What a campaign says of itself. Phases begin at a share of its time; updates were told days ago. */
export type CampaignLife = {
  story: string;
  demands: string[];
  targets: { name: string; about: string }[];
  partners: { name: string; about: string; url: string | null }[];
  phases: { title: string; about: string; share: number }[];
  updates: { ago: number; title: string; body: string }[];
  /** Of one that is over: what came of it, and the places of the demands that were won. */
  outcome?: { outcome: string; won: number[]; text: string };
};

export const CAMPAIGN_LIVES = JSON.parse(read('data/campaign-lives.json')) as {
  /** By title, `{city}` not filled in. */
  lives: Record<string, CampaignLife>;
  /** What branches tell of their own campaigns, and of national ones that they took up. */
  updates: [title: string, body: string][];
  joined: [title: string, body: string][];
  /** What came of branches' campaigns; `share` of the demands were won. */
  outcomes: { outcome: string; share: number; text: string }[];
  /** Not published yet. */
  plans: { area: string; title: string; summary: string; demands: string[]; national: boolean }[];
};

/** The forty branches. The file has neither quotes nor commas inside a field. */
export const BRANCHES: BranchFacts[] = read('branches.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => {
    const [slug, name, city, state, zip, latitude, longitude, timeZone] = row.split(',') as [string, ...string[]] &
      Record<number, string>;
    return {
      slug,
      name: name!,
      city: city!,
      state: state!,
      zip: zip!,
      latitude: Number(latitude),
      longitude: Number(longitude),
      timeZone: timeZone!,
    };
  });
