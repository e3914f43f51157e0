import type { PublicPage } from '@rollcall/contract/public-pages';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { TextId } from '../intl.ts';

type Kind = PublicPage['page'];

const places: { href: string; id: TextId; pages: Kind[] }[] = [
  { href: '/what-we-do', id: 'public.nav.what-we-do', pages: ['what-we-do', 'area'] },
  { href: '/campaigns', id: 'public.nav.campaigns', pages: ['campaigns', 'campaign'] },
  { href: '/branches', id: 'public.nav.branches', pages: ['branches', 'branch'] },
  { href: '/meetings', id: 'public.nav.meetings', pages: ['meetings', 'meeting'] },
  { href: '/publications', id: 'public.nav.publications', pages: ['publications', 'publication'] },
];

/** The place itself, or one of the pages below it. */
const mark = ([place, ...below]: Kind[], current: Kind) =>
  place === current ? 'page' : below.includes(current) ? 'true' : undefined;

/** The head of every page: who we are, where to go, and the way in. */
export const Masthead = ({ current }: { current: Kind }) => {
  const intl = useIntl();
  return (
    <header className="masthead">
      <Link className="mark" href="/" aria-label={intl.formatMessage({ id: 'public.nav.home' })}>
        <FormattedMessage id="public.organization" />
        <span className="stop" aria-hidden="true" />
      </Link>
      <nav aria-label={intl.formatMessage({ id: 'public.nav.label' })}>
        {places.map(({ href, id, pages }) => (
          <Link key={href} href={href} aria-current={mark(pages, current)}>
            <FormattedMessage id={id} />
          </Link>
        ))}
      </nav>
      <p className="ways-in">
        <Link className="join" href="/join" aria-current={mark(['join'], current)}>
          <FormattedMessage id="public.nav.join" />
        </Link>
        <Link href="/sign-in" aria-current={mark(['sign-in'], current)}>
          <FormattedMessage id="public.nav.sign-in" />
        </Link>
      </p>
    </header>
  );
};
