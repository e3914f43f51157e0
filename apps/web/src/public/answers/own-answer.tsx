import { FormattedMessage } from 'react-intl';
import type { PageOf } from '../page-of.ts';

const colours = { going: 'green', waitlisted: 'amber', maybe: '', declined: '' } as const;

/** What was answered, in one sentence, and whether that is new. */
export const OwnAnswer = ({ rsvp, isSaved }: Pick<PageOf<'rsvp'>, 'rsvp' | 'isSaved'>) => {
  const { answer, isConfirmed, meeting } = rsvp;
  if (!isConfirmed) {
    return (
      <p className="notice amber">
        <FormattedMessage id="public.rsvp.unconfirmed" />
      </p>
    );
  }
  if (!answer) return null;
  const { status, guests, place } = answer;
  const mode = meeting.placeName !== null && meeting.isOnline ? answer.mode : ''; // else it goes without saying
  const sentence = <FormattedMessage id={`public.rsvp.own-${status}`} values={{ guests, mode, place: place ?? 0 }} />;
  return (
    <div className={`notice ${colours[status]}`} role={isSaved ? 'status' : undefined}>
      <p>
        <b>{isSaved ? <FormattedMessage id="public.rsvp.saved" values={{ answer: sentence }} /> : sentence}</b>
      </p>
      {status === 'waitlisted' && (
        <p>
          <FormattedMessage id="public.rsvp.waiting" />
        </p>
      )}
    </div>
  );
};
