import type { AgendaReading } from '@rollcall/contract/meetings/programme';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import classes from './programme.module.css';

/** Something to read before, with the questions to have in mind. */
export const Reading = ({
  reading: { title, author, chapters, questions, url, publication },
}: {
  reading: AgendaReading;
}) => (
  <li>
    {publication ? (
      <Link to="/publications/$publicationId" params={{ publicationId: publication.id }}>
        <bdi>{title}</bdi>
      </Link>
    ) : url ? (
      <a href={url} target="_blank" rel="noreferrer">
        {title}
      </a>
    ) : (
      <bdi>{title}</bdi>
    )}
    <FormattedMessage
      id="programme.reading"
      values={{
        author: <bdi>{author}</bdi>,
        chapters: <bdi>{chapters}</bdi>,
        hasAuthor: author ? 'yes' : 'no',
        hasChapters: chapters ? 'yes' : 'no',
      }}
    />
    {questions && <p className={classes.note}>{questions}</p>}
  </li>
);
