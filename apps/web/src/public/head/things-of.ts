import type { PublicPage } from '@rollcall/contract/public-pages';
import type { Thing } from './json-ld.tsx';
import { campaignThing } from './campaign-thing.ts';
import { petitionThing } from './petition-thing.ts';
import { publicationThing } from './publication-thing.ts';
import { branchThing, eventThing, organizationThing, sisterThing } from './things.ts';

/** What a page is about, in the words of schema.org, with the organization before it. */
export const thingsOf = (page: PublicPage, origin: string, organization: string): Thing[] => {
  const things = [organizationThing(origin, organization)];
  switch (page.page) {
    case 'branch':
      return [...things, branchThing(origin, page.branch)];
    case 'campaign':
      return [...things, campaignThing(origin, page.campaign, page.sisters)];
    case 'solidarity':
      return [...things, ...page.organizations.map(sisterThing)];
    case 'meeting':
      return [...things, eventThing(origin, page.meeting)];
    case 'petition':
      return [...things, petitionThing(origin, page.petition)];
    case 'publication':
      return [...things, publicationThing(origin, page.publication)];
    default:
      return things;
  }
};
