import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import { plain } from '../text/plain.ts';
import type { Thing } from './json-ld.tsx';

/** A petition as schema.org knows it: a page on which something is endorsed, and how many have. */
export const petitionThing = (origin: string, petition: PublicPetition): Thing => {
  const url = `${origin}/petitions/${petition.slug}`;
  return {
    '@type': 'WebPage',
    '@id': `${url}#petition`,
    url,
    name: plain(petition.title),
    inLanguage: petition.language,
    datePublished: petition.publishedAt,
    dateModified: petition.updatedAt,
    ...(petition.kind === 'petition' && {
      interactionStatistic: {
        '@type': 'InteractionCounter',
        interactionType: 'https://schema.org/EndorseAction',
        userInteractionCount: petition.signatureCount,
      },
    }),
    ...(petition.kind === 'petition' &&
      petition.state === 'open' && { potentialAction: { '@type': 'EndorseAction', target: url } }),
  };
};
