import { FormattedMessage } from 'react-intl';

type Named = { givenName: string; familyName: string };

/** A name on its own: set apart, so that one written from right to left does not turn what stands beside it. */
export const PersonName = ({ person: { givenName, familyName } }: { person: Named }) => (
  <bdi>
    <FormattedMessage id="person.name" values={{ givenName, familyName }} />
  </bdi>
);
