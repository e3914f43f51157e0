import type { Publication } from '@rollcall/contract/publications';
import { namesOf } from '@rollcall/contract/publications/names';
import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';

/** What there is to read on an area, and the way to all of it. */
export const Shelf = ({ publications, areaId }: { publications: Publication[]; areaId: string }) => (
  <section className="shelf" aria-labelledby="shelf">
    <h2 id="shelf">
      <FormattedMessage id="public.area.shelf" />
    </h2>
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
      <Link href={`/publications?area=${areaId}`}>
        <FormattedMessage id="public.area.all-publications" />
      </Link>
    </p>
  </section>
);
