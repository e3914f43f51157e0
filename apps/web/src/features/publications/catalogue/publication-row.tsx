import type { Marked as Pieces, Publication } from '@rollcall/contract/publications';
import { namesOf, publishedInWords } from '@rollcall/contract/publications/names';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAreaName } from '../../../app/data/use-areas.ts';
import classes from '../publications.module.css';

const Marked = ({ pieces }: { pieces: Pieces }) =>
  pieces.map(({ text, isHit }, n) => (isHit ? <mark key={n}>{text}</mark> : text));

/** A publication in a list; one that was found with the passage that fits best. */
export const PublicationRow = ({ publication }: { publication: Publication }) => {
  const intl = useIntl();
  const { id, kind, title, subtitle, authors, published, publishedIn, priorityArea, visibility, found } = publication;
  const areaName = useAreaName(priorityArea);
  const facts = [namesOf(authors), publishedIn, publishedInWords(intl.locale, published), areaName].filter(Boolean);
  return (
    <li className={classes.row}>
      <p className="eyebrow">
        <FormattedMessage id={`publications.kind.${kind}`} />
        {visibility === 'members' && (
          <>
            {' · '}
            <FormattedMessage id="publications.visibility.members" />
          </>
        )}
      </p>
      <h3>
        <Link to="/publications/$publicationId" params={{ publicationId: id }}>
          <bdi>{found ? <Marked pieces={found.title} /> : title}</bdi>
        </Link>
      </h3>
      {subtitle && <p dir="auto">{subtitle}</p>}
      {found && found.passage.length > 0 && (
        <p dir="auto">
          <Marked pieces={found.passage} />
        </p>
      )}
      <p className={classes.facts}>{facts.join(' · ')}</p>
    </li>
  );
};
