import type { SisterOrganization } from './solidarity.ts';
import type { Exchange } from './solidarity/exchanges.ts';

/** A sister organization as everybody may know it. */
export type PublicSister = Pick<
  SisterOrganization,
  'id' | 'name' | 'country' | 'city' | 'latitude' | 'longitude' | 'kind' | 'relation'
>;

/** Something that was done together, and with whom. */
export type PublicExchange = Pick<Exchange, 'id' | 'kind' | 'title' | 'startsOn' | 'endsOn'> & {
  with: Pick<SisterOrganization, 'name' | 'country'>;
};

export type SolidarityPublicPage = {
  page: 'solidarity';
  organizations: PublicSister[];
  /** The latest first. */
  exchanges: PublicExchange[];
};
