import type { PublicMeetingDetail } from '@rollcall/contract/public-pages';
import { FormattedMessage, useIntl } from 'react-intl';

type Props = { meeting: PublicMeetingDetail };

const placesLeft = ({ capacity, counts }: PublicMeetingDetail) =>
  capacity === null ? null : Math.max(0, capacity - counts.going - counts.guests);

/** `38 are going, 22 places left`: guests take places too, but are not people who answered. */
const Counts = ({ meeting }: Props) => {
  const intl = useIntl();
  const left = placesLeft(meeting);
  const going = intl.formatMessage({ id: 'public.meeting.going' }, { count: meeting.counts.going });
  if (left === null) return going;
  const places =
    left > 0
      ? intl.formatMessage({ id: 'public.meeting.places-left' }, { count: left })
      : intl.formatMessage({ id: 'public.meeting.full' }, { waiting: meeting.counts.waitlisted });
  return <FormattedMessage id="public.meeting.counts" values={{ going, places }} />;
};

const SignIn = ({ meeting }: Props) => (
  <a
    className="button primary full"
    href={`/sign-in?next=${encodeURIComponent(`/app/meetings/${meeting.id}`)}`}
    rel="nofollow"
  >
    <FormattedMessage id="public.meeting.sign-in" />
  </a>
);

const MoreMeetings = ({ meeting }: Props) => (
  <a className="button full" href={`/branches/${meeting.branch.slug}`}>
    <FormattedMessage id="public.meeting.more" />
  </a>
);

/** Beside the meeting: how many come, and the way to say so oneself. */
export const AnswerCard = ({ meeting }: Props) => {
  if (meeting.state !== 'coming') {
    return (
      <aside className="side answer">
        <MoreMeetings meeting={meeting} />
      </aside>
    );
  }
  return (
    <aside className="card side answer" aria-labelledby="answer">
      <h2 id="answer">
        <FormattedMessage id="public.meeting.answer" />
      </h2>
      <p className="counts">
        <Counts meeting={meeting} />
      </p>
      <div className="wide-only">
        <SignIn meeting={meeting} />
      </div>
      <p className="fine">
        <FormattedMessage id={placesLeft(meeting) === 0 ? 'public.meeting.visitors-full' : 'public.meeting.visitors'} />
      </p>
      {meeting.branch.email && (
        <p className="fine">
          <a href={`mailto:${meeting.branch.email}`}>
            <FormattedMessage id="public.meeting.ask" />
          </a>
        </p>
      )}
    </aside>
  );
};

/** On a phone the same, always within reach of the thumb. */
export const AnswerBar = ({ meeting }: Props) =>
  meeting.state === 'coming' && (
    <div className="answer-bar">
      <p>
        <Counts meeting={meeting} />
      </p>
      <SignIn meeting={meeting} />
    </div>
  );
