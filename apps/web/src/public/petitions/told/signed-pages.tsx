import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import { FormattedMessage } from 'react-intl';
import { Link } from '../../frame/link.tsx';
import type { PageOf } from '../../page-of.ts';

const MailSent = ({ petition }: { petition: PublicPetition }) => (
  <>
    <h1>
      <FormattedMessage id="public.petition-signed.title" />
    </h1>
    <p role="status">
      <FormattedMessage id={`public.petition-signed.text.${petition.kind}`} />
    </p>
    <p className="fine">
      <FormattedMessage id="public.petition-signed.none" />
    </p>
  </>
);

const Back = ({ petition }: { petition: PublicPetition }) => (
  <p className="more">
    <Link href={`/petitions/${petition.slug}`}>
      <FormattedMessage id="public.petition.read" />
    </Link>
  </p>
);

/** After the form: the same for every address. */
export const PetitionSignedPage = ({ petition }: PageOf<'petition-signed'>) => (
  <div className="narrow">
    <MailSent petition={petition} />
    <Back petition={petition} />
  </div>
);

/** The same within a page of another site. */
export const EmbedPetitionSignedPage = ({ petition }: PageOf<'embed-petition-signed'>) => (
  <>
    <MailSent petition={petition} />
    <Back petition={petition} />
  </>
);
