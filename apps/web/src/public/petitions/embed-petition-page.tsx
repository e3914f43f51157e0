import { framePost } from '@rollcall/contract/petitions/embed-codes';
import { FormattedMessage } from 'react-intl';
import type { PageOf } from '../page-of.ts';
import { Heading, ReadPetition } from './heading.tsx';
import { SignForm } from './sign-form.tsx';

/** A petition within a page of another site: its form, and the way to all that it says. */
export const EmbedPetitionPage = ({ petition, stamp, form }: PageOf<'embed-petition'>) => (
  <>
    <Heading petition={petition} />
    <ReadPetition petition={petition} />
    {petition.state === 'open' ? (
      <SignForm petition={petition} stamp={stamp} form={form} source="frame" action={framePost(petition.slug)} />
    ) : (
      <p>
        <FormattedMessage id={`public.petition.closed-text.${petition.kind}`} />
      </p>
    )}
  </>
);
