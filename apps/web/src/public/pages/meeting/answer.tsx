import type { PublicMeetingDetail } from '@rollcall/contract/public-meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../../frame/link.tsx';
import { RequestForm } from '../../answers/request-form.tsx';
import { FormErrors } from '../../forms/form-errors.tsx';
import type { PageOf } from '../../page-of.ts';

type Props = { meeting: PublicMeetingDetail };

/** Places wherever one can take part; null where there is no limit. */
const placesLeft = ({ placeName, isOnline, placesLeft, onlinePlacesLeft }: PublicMeetingDetail) => {
  const room = placeName === null ? 0 : placesLeft;
  const online = isOnline ? onlinePlacesLeft : 0;
  return room === null || online === null ? null : room + online;
};

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
  <p className="fine">
    <FormattedMessage
      id="public.meeting.sign-in"
      values={{
        a: (text) => (
          <Link
            key="sign-in"
            href={`/sign-in?next=${encodeURIComponent(`/app/meetings/${meeting.id}`)}`}
            rel="nofollow"
          >
            {text}
          </Link>
        ),
      }}
    />
  </p>
);

const MoreMeetings = ({ meeting }: Props) => (
  <Link className="button full" href={`/branches/${meeting.branch.slug}`}>
    <FormattedMessage id="public.meeting.more" />
  </Link>
);

/** Beside the meeting: how many come, and the form to say so oneself. */
export const AnswerCard = ({ meeting, form }: Pick<PageOf<'meeting'>, 'meeting' | 'form'>) => {
  if (meeting.state !== 'coming') {
    return (
      <aside className="side answer">
        <FormErrors {...form} />
        <MoreMeetings meeting={meeting} />
      </aside>
    );
  }
  return (
    <aside className="card side answer" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">
        <FormattedMessage id="public.meeting.answer" />
      </h2>
      <p className="counts">
        <Counts meeting={meeting} />
      </p>
      {placesLeft(meeting) === 0 && (
        <p className="fine">
          <FormattedMessage id="public.meeting.would-wait" />
        </p>
      )}
      <SignIn meeting={meeting} />
      <RequestForm meeting={meeting} form={form} />
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

/** On a phone the way to the form, always within reach of the thumb. */
export const AnswerBar = ({ meeting }: Props) =>
  meeting.state === 'coming' && (
    <div className="answer-bar">
      <p>
        <Counts meeting={meeting} />
      </p>
      <a className="button primary" href="#answer">
        <FormattedMessage id="public.meeting.to-answer" />
      </a>
    </div>
  );
