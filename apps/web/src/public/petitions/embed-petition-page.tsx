import { framePost } from '@rollcall/contract/petitions/embed-codes';
import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { useSite } from '../frame/site.tsx';
import type { PageOf } from '../page-of.ts';
import { Progress } from './progress.tsx';
import { SignForm } from './sign-form.tsx';

/** A petition within a page of another site: its form, and the way to all that it says. */
export const EmbedPetitionPage = ({ petition, stamp, form }: PageOf<'embed-petition'>) => {
  const { language } = useSite();
  return (
    <>
      <p className="eyebrow red">
        <FormattedMessage id={`public.petition.kind.${petition.kind}`} />
      </p>
      <h1 dir="auto" lang={petition.language === language ? undefined : petition.language}>
        {petition.title}
      </h1>
      <Progress petition={petition} />
      <p className="more">
        <Link href={`/petitions/${petition.slug}`}>
          <FormattedMessage id="public.petition.read" />
        </Link>
      </p>
      {petition.state === 'open' ? (
        <SignForm petition={petition} stamp={stamp} form={form} source="frame" action={framePost(petition.slug)} />
      ) : (
        <p>
          <FormattedMessage id={`public.petition.closed-text.${petition.kind}`} />
        </p>
      )}
    </>
  );
};
