import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { TextId } from '../intl.ts';

/** What became of a form, in a sentence, and where to go from here. */
export const Told = ({ title, text, href, more }: Record<'title' | 'text' | 'more', TextId> & { href: string }) => (
  <div className="narrow">
    <h1>
      <FormattedMessage id={title} />
    </h1>
    <p role="status">
      <FormattedMessage id={text} />
    </p>
    <p className="more">
      <Link href={href}>
        <FormattedMessage id={more} />
      </Link>
    </p>
  </div>
);

/** After the form of a meeting's page: the same for every address. */
export const RsvpRequestedPage = () => (
  <Told
    title="public.rsvp-requested.title"
    text="public.rsvp-requested.text"
    href="/meetings"
    more="public.meetings.title"
  />
);

export const RsvpForgottenPage = () => (
  <Told
    title="public.rsvp-forgotten.title"
    text="public.rsvp-forgotten.text"
    href="/meetings"
    more="public.meetings.title"
  />
);

/** For a link that is too old, was stopped, or was never ours: which of them is nobody's business. */
export const RsvpExpiredPage = () => (
  <Told
    title="public.rsvp-expired.title"
    text="public.rsvp-expired.text"
    href="/meetings"
    more="public.meetings.title"
  />
);
