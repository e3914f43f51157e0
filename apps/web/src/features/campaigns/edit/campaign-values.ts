import { type CampaignDetail, type ChangeCampaign, changeCampaign } from '@rollcall/contract/campaigns';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { firstDayAfter, lastDayBefore } from '../campaign-days.ts';

/** What the form holds: text as it is typed. Last days are the last that count; empty for none. */
export type CampaignValues = {
  title: string;
  slug: string;
  priorityAreaId: string;
  startsOn: string;
  lastDay: string;
  summary: string;
  story: string;
  demands: { demand: string; isWon: boolean }[];
  targets: { name: string; about: string }[];
  phases: { title: string; about: string; startsOn: string; lastDay: string }[];
  partners: { name: string; about: string; url: string }[];
};

const lastDayOf = (endsOn: string | null) => (endsOn ? lastDayBefore(endsOn) : '');
const endOf = (lastDay: string) => (lastDay ? firstDayAfter(lastDay) : null);

export const valuesOf = (campaign: CampaignDetail): CampaignValues => ({
  title: campaign.title,
  slug: campaign.slug,
  priorityAreaId: campaign.priorityArea.id,
  startsOn: campaign.startsOn,
  lastDay: lastDayOf(campaign.endsOn),
  summary: campaign.summary,
  story: campaign.story,
  demands: campaign.demands,
  targets: campaign.targets,
  phases: campaign.phases.map(({ endsOn, ...phase }) => ({ ...phase, lastDay: lastDayOf(endsOn) })),
  partners: campaign.partners.map(({ url, ...partner }) => ({ ...partner, url: url ?? '' })),
});

/** Without the lines in which nothing was written. */
export const withoutBlanks = (values: CampaignValues): CampaignValues => ({
  ...values,
  demands: values.demands.filter(({ demand }) => demand.trim()),
  targets: values.targets.filter(({ name, about }) => `${name}${about}`.trim()),
  phases: values.phases.filter(({ title, about, startsOn }) => `${title}${about}${startsOn}`.trim()),
  partners: values.partners.filter(({ name, about, url }) => `${name}${about}${url}`.trim()),
});

/** What is sent. An address (`slug`) that stays is not named. */
export const requestOf = ({ lastDay, slug, ...values }: CampaignValues, before: CampaignDetail): ChangeCampaign => ({
  ...values,
  ...(slug === before.slug ? {} : { slug }),
  endsOn: endOf(lastDay),
  phases: values.phases.map(({ lastDay: last, ...phase }) => ({ ...phase, endsOn: endOf(last) })),
  partners: values.partners.map(({ url, ...partner }) => ({ ...partner, url: url.trim() || null })),
});

/** Where the form shows what is said of a field of the request: `phases.0.endsOn` stands at `phases.0.lastDay`. */
export const shownErrors = (errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([path, message]) => [path.replace(/endsOn$/, 'lastDay'), message]));

/** What the contract refuses, by field of the form, before it is sent. */
export const errorsOf = (values: CampaignValues, before: CampaignDetail): Record<string, string> => {
  const checked = changeCampaign.safeParse(requestOf(values, before));
  return checked.success ? {} : shownErrors(issueErrorsOf(checked.error.issues));
};
