import type { AgendaReading } from '@rollcall/contract/meetings/programme';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';

/** Something to read and where it is read, by whom it is, and which part of it. */
export const ReadingTitle = ({
  reading: { title, author, chapters, url, publication },
}: {
  reading: AgendaReading;
}) => (
  <>
    {publication ? (
      <Link to="/publications/$publicationId" params={{ publicationId: publication.id }}>
        <bdi>{title}</bdi>
      </Link>
    ) : url ? (
      <a href={url} target="_blank" rel="noreferrer">
        <bdi>{title}</bdi>
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
  </>
);
