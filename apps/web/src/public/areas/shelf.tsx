import type { Publication } from '@rollcall/contract/publications';
import { namesOf } from '@rollcall/contract/publications/names';
import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { Section } from '../parts/section.tsx';

/** What there is to read on an area, and the way to all of it. */
export const Shelf = ({ publications, area }: { publications: Publication[]; area: string }) => (
  <Section id="shelf" title="public.area.shelf" className="shelf">
    <ul>
      {publications.map(({ id, slug, title, authors, published }) => (
        <li key={id}>
          <Link href={`/publications/${slug}`}>
            <bdi>{title}</bdi>
          </Link>
          <span>{[namesOf(authors), published?.slice(0, 4)].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
    <p className="more">
      <Link href={`/publications?area=${area}`}>
        <FormattedMessage id="public.area.all-publications" />
      </Link>
    </p>
  </Section>
);
