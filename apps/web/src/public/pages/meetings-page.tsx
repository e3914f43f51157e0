import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { MeetingList } from '../parts/meeting-list.tsx';
import { whenOf } from '../text/when.ts';

const ByMonth = ({ meetings }: Pick<PageOf<'meetings'>, 'meetings'>) => {
  const intl = useIntl();
  const months = Map.groupBy(meetings, (meeting) => whenOf(intl, meeting).monthAndYear);
  return [...months].map(([month, ofMonth]) => (
    <section key={month}>
      <h2>{month}</h2>
      <MeetingList meetings={ofMonth} withBranch />
    </section>
  ));
};

/** What is on across the nation, a page at a time. */
export const MeetingsPage = ({ meetings, nextCursor, isFirst }: PageOf<'meetings'>) => {
  const intl = useIntl();
  return (
    <>
      <h1>
        <FormattedMessage id="public.meetings.title" />
      </h1>
      <p className="lead">
        <FormattedMessage id="public.meetings.lead" />
      </p>
      {meetings.length > 0 ? (
        <ByMonth meetings={meetings} />
      ) : (
        <p className="empty">
          <FormattedMessage id="public.meetings.none" values={{ a: (text) => <Link href="/branches">{text}</Link> }} />
        </p>
      )}
      {(nextCursor || !isFirst) && (
        <nav className="pages" aria-label={intl.formatMessage({ id: 'public.meetings.pages' })}>
          {!isFirst && (
            <Link href="/meetings">
              <FormattedMessage id="public.meetings.first" />
            </Link>
          )}
          {nextCursor && (
            <Link className="button" rel="next" href={`/meetings?cursor=${encodeURIComponent(nextCursor)}`}>
              <FormattedMessage id="public.meetings.next" />
            </Link>
          )}
        </nav>
      )}
    </>
  );
};
