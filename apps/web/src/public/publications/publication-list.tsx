import type { Publication } from '@rollcall/contract/publications';
import { namesOf, publishedInWords } from '@rollcall/contract/publications/names';
import { FormattedMessage, useIntl } from 'react-intl';
import { AreaLink } from '../areas/area-link.tsx';
import { Link } from '../frame/link.tsx';
import { Marked } from './marked.tsx';

const Row = ({ publication }: { publication: Publication }) => {
  const intl = useIntl();
  const { slug, kind, title, subtitle, authors, published, publishedIn, priorityArea, found, languages } = publication;
  const facts = [namesOf(authors), publishedIn, publishedInWords(intl.locale, published)].filter(Boolean);
  return (
    <li>
      <p className="eyebrow">
        <FormattedMessage id={`public.publication.kind.${kind}`} />
      </p>
      <h3>
        <Link href={`/publications/${slug}`}>
          <bdi lang={languages[0]}>{found ? <Marked pieces={found.title} /> : title}</bdi>
        </Link>
      </h3>
      {subtitle && (
        <p lang={languages[0]} dir="auto">
          {subtitle}
        </p>
      )}
      {found && found.passage.length > 0 && (
        <p className="passage" lang={languages[0]} dir="auto">
          <Marked pieces={found.passage} />
        </p>
      )}
      <p className="facts-line">
        {facts.map((fact) => (
          <span key={fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
        {priorityArea && (
          <span>
            <AreaLink area={priorityArea} />
          </span>
        )}
      </p>
    </li>
  );
};

/** Publications in a few words each; those that were found with the passage that fits best. */
export const PublicationList = ({ publications }: { publications: Publication[] }) => (
  <ul className="publications">
    {publications.map((publication) => (
      <Row key={publication.id} publication={publication} />
    ))}
  </ul>
);
