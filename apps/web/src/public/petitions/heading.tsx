import type { PublicPetition } from '@rollcall/contract/petitions/signing';
import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { useLang } from '../frame/site.tsx';
import { Progress } from './progress.tsx';

type Props = { petition: PublicPetition };

/** What is signed, in short: above a form or an answer that stands without the words of the petition. */
export const Heading = ({ petition }: Props) => (
  <>
    <p className="eyebrow red">
      <FormattedMessage id={`public.petition.kind.${petition.kind}`} />
    </p>
    <h1 dir="auto" lang={useLang(petition.language)}>
      {petition.title}
    </h1>
    <Progress petition={petition} />
  </>
);

/** The way to all that it says. */
export const ReadPetition = ({ petition: { slug } }: Props) => (
  <p className="more">
    <Link href={`/petitions/${slug}`}>
      <FormattedMessage id="public.petition.read" />
    </Link>
  </p>
);
