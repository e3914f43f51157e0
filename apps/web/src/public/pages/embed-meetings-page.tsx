import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { MeetingList } from '../parts/meeting-list.tsx';
import { None } from '../parts/none.tsx';

/** The next meetings of a branch, within a page of its own site. What one opens, opens in a page of ours. */
export const EmbedMeetingsPage = ({ branch, meetings }: PageOf<'embed-meetings'>) => (
  <>
    <h1>
      <FormattedMessage id="public.embed-meetings.title" values={{ branch: <bdi>{branch.name}</bdi> }} />
    </h1>
    {meetings.length > 0 ? (
      <MeetingList meetings={meetings} heading="h2" />
    ) : (
      <None text="public.branch.no-meetings" href="/meetings" />
    )}
    <p className="more">
      <Link href={`/branches/${branch.slug}`}>
        <FormattedMessage id="public.embed-meetings.all" />
      </Link>
    </p>
  </>
);
