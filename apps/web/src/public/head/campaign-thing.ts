import type { PublicCampaign } from '@rollcall/contract/public-campaigns';
import type { PublicSister } from '@rollcall/contract/public-solidarity';
import { plain, shortened } from '../text/plain.ts';
import { lastDayOf } from '../text/when.ts';
import type { Thing } from './json-ld.tsx';
import { sisterThing } from './things.ts';

/** A campaign as schema.org knows it: a project, "planned to achieve a particular aim". */
export const campaignThing = (origin: string, campaign: PublicCampaign, sisters: PublicSister[]): Thing => {
  const url = `${origin}/campaigns/${campaign.slug}`;
  return {
    '@type': 'Project',
    '@id': url,
    url,
    name: plain(campaign.title),
    ...(campaign.summary && { description: shortened(campaign.summary, 500) }),
    foundingDate: campaign.startsOn,
    ...(campaign.endsOn && { dissolutionDate: lastDayOf(campaign.endsOn) }),
    parentOrganization: { '@id': `${origin}/#organization` },
    ...(campaign.partners.length + sisters.length > 0 && {
      sponsor: [
        ...campaign.partners.map(({ name, url: at }) => ({
          '@type': 'Organization',
          name: plain(name),
          ...(at && { url: at }),
        })),
        ...sisters.map(sisterThing),
      ],
    }),
  };
};
