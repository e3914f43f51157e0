import type { Region } from '@rollcall/contract/branches';
import { FormattedMessage } from 'react-intl';
import type { TextId } from '../intl.ts';

/** The regions that every installation begins with; others have the name that was given to them. */
const known: Readonly<Record<string, TextId>> = {
  northeast: 'public.region.northeast',
  midwest: 'public.region.midwest',
  south: 'public.region.south',
  west: 'public.region.west',
};

/** A region in the language of the page. */
export const RegionName = ({ region: { slug, name } }: { region: Region }) => {
  const id = known[slug];
  return id ? <FormattedMessage id={id} /> : name;
};
