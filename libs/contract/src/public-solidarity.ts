import type { SisterOrganization } from './solidarity.ts';
import type { Exchange } from './solidarity/exchanges.ts';
import type { SisterStatement } from './solidarity/statements.ts';

/** A sister organization as everybody may know it. */
export type PublicSister = Pick<
  SisterOrganization,
  'id' | 'name' | 'country' | 'city' | 'latitude' | 'longitude' | 'kind' | 'relation'
>;

/** What was said by them, to them, or together. Its words stand here only where they are not published elsewhere. */
export type PublicSisterStatement = Pick<
  SisterStatement,
  'id' | 'voice' | 'title' | 'language' | 'issuedOn' | 'url' | 'body'
>;

/** A sister organization where all of them stand. */
export type PublicSisterDetail = PublicSister & {
  /** Markdown. */
  about: string;
  /** The latest ones, latest first. */
  statements: PublicSisterStatement[];
};

/** Something that was done together, and with whom. */
export type PublicExchange = Pick<Exchange, 'id' | 'kind' | 'title' | 'startsOn' | 'endsOn'> & {
  with: Pick<SisterOrganization, 'name' | 'country'>;
};

export type SolidarityPublicPage = {
  page: 'solidarity';
  organizations: PublicSisterDetail[];
  /** The latest first. */
  exchanges: PublicExchange[];
};
