import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import { FormattedMessage } from 'react-intl';
import type { PageOf } from '../../page-of.ts';
import { ReadPetition } from '../heading.tsx';

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
    <ReadPetition petition={petition} />
  </>
);

/** After the form: the same for every address. */
export const PetitionSignedPage = ({ petition }: PageOf<'petition-signed'>) => (
  <div className="narrow">
    <MailSent petition={petition} />
  </div>
);

/** The same within a page of another site. */
export const EmbedPetitionSignedPage = ({ petition }: PageOf<'embed-petition-signed'>) => (
  <MailSent petition={petition} />
);
