import { FormattedMessage, useIntl } from 'react-intl';
import { Form, Link } from '../frame/link.tsx';
import { FormErrors } from '../forms/form-errors.tsx';
import type { PageOf } from '../page-of.ts';
import { MeetingFacts } from '../pages/meeting/facts.tsx';
import { MeetingNotice } from '../pages/meeting/notice.tsx';
import { whenOf } from '../text/when.ts';
import { AnswerFields } from './answer-fields.tsx';
import { CheckIn } from './check-in.tsx';
import { OnlineNow } from './online-now.tsx';
import { OwnAnswer } from './own-answer.tsx';

type Props = PageOf<'rsvp'>;

/** A visitor who asked for nothing says so; then nothing of it is kept. */
const NotMe = ({ token }: Props) => (
  <Form action={`/rsvp/${token}`} method="post" className="after">
    <input type="hidden" name="status" value="withdrawn" />
    <button className="button full" type="submit">
      <FormattedMessage id="public.rsvp.not-me" />
    </button>
  </Form>
);

const AnswerForm = (props: Props) => {
  const { token, rsvp, form } = props;
  return (
    <>
      <Form action={`/rsvp/${token}`} method="post">
        <AnswerFields
          meeting={rsvp.meeting}
          form={form}
          wishes={rsvp.isConfirmed ? ['going', 'maybe', 'declined'] : ['going', 'maybe']}
        />
        <button className="button primary full" type="submit">
          <FormattedMessage id={rsvp.isConfirmed ? 'public.rsvp.submit' : 'public.rsvp.confirm'} />
        </button>
      </Form>
      {!rsvp.isConfirmed && <NotMe {...props} />}
    </>
  );
};

/** On a phone, where the facts come after the form. */
const WhenAndWhere = ({ rsvp: { meeting } }: Props) => {
  const { date, hours, zoneShort } = whenOf(useIntl(), meeting);
  return (
    <p className="facts-line narrow-only">
      <span>
        <FormattedMessage id="public.rsvp.when" values={{ date, hours, zone: zoneShort }} />
      </span>
      {meeting.placeName && (
        <span>
          <bdi>{meeting.placeName}</bdi>
        </span>
      )}
    </p>
  );
};

/** Behind a mailed link: what was answered, the form that changes it, and what there is to know of the meeting. */
export const RsvpPage = (props: Props) => {
  const { rsvp, form } = props;
  const { meeting } = rsvp;
  const page = `${meeting.visibility === 'public' ? '' : '/app'}/meetings/${meeting.id}`;
  return (
    <div className="with-side">
      <div>
        <p className="eyebrow red">
          <FormattedMessage
            id="public.meeting.eyebrow"
            values={{
              kind: <FormattedMessage id={`public.kind.${meeting.kind}`} />,
              branch: <bdi>{meeting.branch.name}</bdi>,
            }}
          />
        </p>
        <h1 dir="auto">{meeting.title}</h1>
        <WhenAndWhere {...props} />
        <MeetingNotice meeting={meeting} />
        <OwnAnswer {...props} />
        <FormErrors {...form} />
        <OnlineNow rsvp={rsvp} />
        {meeting.state === 'coming' && <AnswerForm {...props} />}
      </div>
      <aside className="card side">
        <MeetingFacts meeting={meeting} />
        <p>
          <Link href={page}>
            <FormattedMessage id="public.rsvp.meeting" />
          </Link>
        </p>
        {rsvp.checkIn && rsvp.answer?.mode === 'room' && <CheckIn checkIn={rsvp.checkIn} />}
        <p className="fine">
          <FormattedMessage id="public.rsvp.secret" />
        </p>
      </aside>
    </div>
  );
};
