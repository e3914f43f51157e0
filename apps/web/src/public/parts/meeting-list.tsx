import type { PublicMeeting } from '@rollcall/contract/public-meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { whenOf, withOffset } from '../text/when.ts';

/** Full is where no way to take part has a place left. */
const isFull = ({ placeName, isOnline, placesLeft, onlinePlacesLeft }: PublicMeeting) =>
  (placeName === null || placesLeft === 0) && (!isOnline || onlinePlacesLeft === 0);

/** What sets a meeting apart from the usual one, in one word each. */
const Tags = ({ meeting }: { meeting: PublicMeeting }) => (
  <>
    {meeting.cancelledAt ? (
      <span className="tag red">
        <FormattedMessage id="public.meeting.tag-cancelled" />
      </span>
    ) : (
      isFull(meeting) && (
        <span className="tag amber">
          <FormattedMessage id="public.meeting.tag-full" />
        </span>
      )
    )}
    {meeting.isOnline && (
      <span className="tag">
        <FormattedMessage id={meeting.placeName ? 'public.meeting.tag-hybrid' : 'public.meeting.tag-online'} />
      </span>
    )}
  </>
);

type RowProps = { meeting: PublicMeeting; withBranch: boolean; heading: 'h2' | 'h3' };

const Row = ({ meeting, withBranch, heading: Heading }: RowProps) => {
  const intl = useIntl();
  const when = whenOf(intl, meeting);
  return (
    <li className={meeting.cancelledAt ? 'meeting cancelled' : 'meeting'}>
      <time dateTime={withOffset(meeting.startsAt, meeting.timeZone)}>
        <span>{when.weekday}</span>
        <b className="figure">{when.day}</b>
        <span>{when.month}</span>
      </time>
      <div>
        <Heading>
          <Link href={`/meetings/${meeting.id}`}>
            <bdi>{meeting.title}</bdi>
          </Link>
        </Heading>
        <p className="facts-line">
          {withBranch && (
            <span>
              <bdi>{meeting.branch.name}</bdi>
            </span>
          )}
          <span>
            {when.start} {when.zoneShort}
          </span>
          {meeting.placeName && (
            <span className="place">
              <bdi>{meeting.placeName}</bdi>
            </span>
          )}
        </p>
        <p className="tags">
          <Tags meeting={meeting} />
        </p>
      </div>
    </li>
  );
};

type Props = { meetings: PublicMeeting[]; withBranch?: boolean; heading?: RowProps['heading'] };

/** Meetings by their day, each a link to its page; `heading` is the level below what stands above them. */
export const MeetingList = ({ meetings, withBranch = false, heading = 'h3' }: Props) => (
  <ul className="meetings">
    {meetings.map((meeting) => (
      <Row key={meeting.id} meeting={meeting} withBranch={withBranch} heading={heading} />
    ))}
  </ul>
);
