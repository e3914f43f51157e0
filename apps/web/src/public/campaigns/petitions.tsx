import type { PetitionHead } from '@rollcall/contract/petitions';
import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';

/** What can be signed now. */
export const Petitions = ({ petitions }: { petitions: PetitionHead[] }) =>
  petitions.length > 0 && (
    <ul className="to-sign">
      {petitions.map(({ id, slug, kind, title, signatureCount }, index) => (
        <li key={id}>
          <Link className={index === 0 ? 'button primary' : 'button'} href={`/petitions/${slug}`}>
            <FormattedMessage id={`public.campaign.to-sign.${kind}`} values={{ title: <bdi>{title}</bdi> }} />
          </Link>
          {kind === 'petition' && (
            <span className="fine">
              <FormattedMessage id="public.campaign.signed" values={{ count: signatureCount }} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
