import { Chance } from '../chance.ts';
import { CAMPAIGN_LIVES, type CampaignLife } from '../data.ts';
import { DAY, HOUR } from '../days.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { idAt } from '../programme/id-at.ts';
import { textOf } from '../series/repeated-days.ts';
import type { Campaign } from '../society/campaigns.ts';
import { Ids } from '../society/ids.ts';
import type { Society } from '../society/society.ts';

/** A row of a list that a campaign says of itself. */
type Part = { id: string; campaign: string; position: number };
export type Lives = {
  stories: { campaign: string; story: string; outcome: string | null; text: string; on: string | null }[];
  demands: (Part & { demand: string; won: boolean })[];
  targets: (Part & { name: string; about: string })[];
  partners: (Part & { name: string; about: string; url: string | null })[];
  phases: (Part & { title: string; about: string; starts: string; ends: string | null })[];
  updates: {
    id: string;
    campaign: string;
    branch: string | null;
    by: string | null;
    title: string;
    body: string;
    at: string;
  }[];
  /** Branches that took up a national campaign. */
  adoptions: { campaign: string; branch: string; on: string; by: string }[];
};

const GOES_ON = 100; // days that a running campaign has still before it
const SAID = 17 * HOUR;

/** What each campaign wants, how far it came, and which branches took part: those that held meetings in it. */
export function planLives(society: Society, meetings: Meeting[]): Lives {
  const { seed, today, campaigns, campaignIds, branches, branchIds, population, signIns } = society;
  const chance = new Chance(seed, 'campaign-lives');
  const ids = new Ids(new Chance(seed, 'campaign-part-ids'));
  const newId = (day: number) => idAt(ids, ids.add(day * DAY + SAID));
  const organizer = (branch: number) => idAt(population.people, signIns.organizers[branch]!);
  const lives: Lives = { stories: [], demands: [], targets: [], partners: [], phases: [], updates: [], adoptions: [] };

  const tell = (index: number, branch: number, day: number, [title, body]: [string, string]) => {
    const city = branches[branch]?.city ?? '';
    lives.updates.push({
      id: newId(day),
      campaign: idAt(campaignIds, index),
      branch: branch < 0 ? null : idAt(branchIds, branch),
      by: branch < 0 ? null : organizer(branch),
      title,
      body: body.replaceAll('{city}', city),
      at: new Date(day * DAY + SAID).toISOString(),
    });
  };

  for (const [index, campaign] of campaigns.entries()) {
    const { life, city } = lifeOf(campaign, branches[campaign.branch]?.city);
    if (!life) continue;
    const of = idAt(campaignIds, index);
    const filled = (text: string) => text.replaceAll('{city}', city);
    const part = (at: number) => ({ id: newId(campaign.from), campaign: of, position: at + 1 });
    const outcome = outcomeOf(campaign, life, chance);
    const on = outcome && campaign.to !== null ? textOf(campaign.to - 1) : null;
    lives.stories.push({
      campaign: of,
      story: filled(life.story),
      outcome: outcome?.outcome ?? null,
      text: outcome?.text ?? '',
      on,
    });
    life.demands.forEach((demand, at) =>
      lives.demands.push({ ...part(at), demand: filled(demand), won: outcome?.won.includes(at) ?? false }),
    );
    life.targets.forEach((one, at) => lives.targets.push({ ...part(at), ...one, name: filled(one.name) }));
    life.partners.forEach((one, at) => lives.partners.push({ ...part(at), ...one, name: filled(one.name) }));
    const starts = life.phases.map(
      ({ share }) => campaign.from + Math.round(share * ((campaign.to ?? today + GOES_ON) - campaign.from)),
    );
    life.phases.forEach(({ title, about }, at) => {
      const next = starts[at + 1];
      lives.phases.push({ ...part(at), title, about, starts: textOf(starts[at]!), ends: next ? textOf(next) : null });
    });
    if (campaign.branch < 0) {
      for (const { ago, title, body } of life.updates) tell(index, -1, today - ago, [title, body]);
    } else {
      const until = (campaign.to ?? today) - 1;
      for (const update of chance.shuffled(CAMPAIGN_LIVES.updates).slice(0, chance.between(0, 2))) {
        const day = chance.between(Math.min(campaign.from + 5, until), until);
        tell(index, campaign.branch, day, update);
      }
    }
  }

  for (const { index, branch, day } of firstMeetings(campaigns, meetings)) {
    const taken = Math.max(campaigns[index]!.from, Math.min(day, today) - 14);
    const place = { campaign: idAt(campaignIds, index), branch: idAt(branchIds, branch) };
    lives.adoptions.push({ ...place, on: textOf(taken), by: organizer(branch) });
    if (chance.happens(0.15)) tell(index, branch, Math.min(taken + 3, today - 1), chance.pick(CAMPAIGN_LIVES.joined));
  }
  return lives;
}

const lifeOf = ({ title }: Campaign, city = ''): { life: CampaignLife | undefined; city: string } => ({
  life: CAMPAIGN_LIVES.lives[city ? title.replace(city, '{city}') : title] ?? CAMPAIGN_LIVES.lives[title],
  city,
});

const outcomeOf = ({ branch, to }: Campaign, life: CampaignLife, chance: Chance) => {
  if (to === null) return undefined;
  if (branch < 0) return life.outcome;
  const { outcome, share, text } = chance.pick(CAMPAIGN_LIVES.outcomes);
  return { outcome, text, won: life.demands.flatMap((_, at) => (at < life.demands.length * share ? [at] : [])) };
};

/** The first meeting of each branch in each national campaign. */
function firstMeetings(campaigns: Campaign[], meetings: Meeting[]) {
  const first = new Map<string, { index: number; branch: number; day: number }>();
  for (const { campaign: index, branch, day } of meetings) {
    if (index < 0 || campaigns[index]!.branch >= 0) continue;
    const key = `${index} ${branch}`;
    const known = first.get(key);
    if (!known) first.set(key, { index, branch, day });
    else known.day = Math.min(known.day, day);
  }
  return [...first.values()].sort((a, b) => a.index - b.index || a.branch - b.branch);
}
