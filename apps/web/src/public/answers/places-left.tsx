import { FormattedMessage } from 'react-intl';

/** How many places are left, in a few words; nothing where there is no limit. */
export const PlacesLeft = ({ count }: { count: number | null }) =>
  count !== null && <FormattedMessage id="public.answer.places-left" values={{ count }} />;
