import type { Answerable, AnswerField } from '@rollcall/contract/public-answers';
import type { SentForm } from '@rollcall/contract/public-pages';
import { FormattedMessage } from 'react-intl';
import { Field } from '../fields/field.tsx';
import { OptionsField } from '../fields/options-field.tsx';
import { PlacesLeft } from './places-left.tsx';

const MOST_GUESTS = 10;
const guestCounts = Array.from({ length: MOST_GUESTS + 1 }, (_, count) => count);

type Wish = 'going' | 'maybe' | 'declined';
type Props = { meeting: Answerable; form: SentForm<AnswerField>; wishes: readonly Wish[] };

const Wishes = ({ form: { values, errors }, wishes }: Props) => (
  <div className="field">
    <OptionsField
      name="status"
      label={<FormattedMessage id="public.answer.status" />}
      asked="choice"
      type="radio"
      options={wishes.map((wish) => ({ value: wish, label: <FormattedMessage id={`public.answer.${wish}`} /> }))}
      chosen={[values.status ?? '']}
      isNeeded
      error={errors.status}
    />
  </div>
);

const Modes = ({ meeting, form: { values, errors } }: Props) => (
  <div className="field">
    <OptionsField
      name="mode"
      label={<FormattedMessage id="public.answer.mode" />}
      asked="choice"
      type="radio"
      options={[
        {
          value: 'room',
          label: <FormattedMessage id="public.answer.room" />,
          hint: <PlacesLeft count={meeting.placesLeft} />,
        },
        {
          value: 'online',
          label: <FormattedMessage id="public.answer.online" />,
          hint: <PlacesLeft count={meeting.onlinePlacesLeft} />,
        },
      ]}
      chosen={[values.mode || 'room']}
      isNeeded
      error={errors.mode}
    />
  </div>
);

const Guests = ({ form: { values, errors } }: Props) => (
  <div className="field">
    <label htmlFor="guests">
      <FormattedMessage id="public.answer.guests" />
    </label>
    <select
      id="guests"
      name="guests"
      defaultValue={values.guests ?? '0'}
      aria-invalid={errors.guests ? true : undefined}
      aria-describedby={errors.guests && 'guests-error'}
    >
      {guestCounts.map((count) => (
        <option key={count} value={count}>
          <FormattedMessage id="public.answer.guest-count" values={{ count }} />
        </option>
      ))}
    </select>
    {errors.guests && (
      <p className="error" id="guests-error" role="alert">
        <FormattedMessage id={`public.form.${errors.guests}`} />
      </p>
    )}
  </div>
);

const Needs = ({ meeting, form: { values } }: Props) => (
  <div className="field">
    <OptionsField
      name="needs"
      label={<FormattedMessage id="public.answer.needs" />}
      asked="choice"
      type="checkbox"
      options={meeting.askedNeeds.map((need) => ({
        value: need,
        label: <FormattedMessage id={`public.need.${need}`} />,
      }))}
      chosen={(values.needs ?? '').split(' ')}
      layout="pairs"
    />
  </div>
);

const Note = ({ form: { values, errors } }: Props) => (
  <details className="field" open={!!values.note || !!errors.note}>
    <summary>
      <FormattedMessage id="public.answer.more" />
    </summary>
    <Field name="note" label="public.answer.note" asked="long_text" rows={3} value={values.note} error={errors.note} />
  </details>
);

/** What an answer says: whether, where, with whom, and what the hosts should see to. */
export const AnswerFields = (props: Props) => {
  const { meeting, form } = props;
  return (
    <>
      <Wishes {...props} />
      {meeting.placeName !== null && meeting.isOnline && <Modes {...props} />}
      <Guests {...props} />
      {meeting.asksGuestNames && (
        <Field
          name="guestNames"
          asked="long_text"
          label="public.answer.guest-names"
          hint="public.answer.guest-names-hint"
          rows={2}
          value={form.values.guestNames}
          error={form.errors.guestNames}
        />
      )}
      {meeting.askedNeeds.length > 0 && <Needs {...props} />}
      <Note {...props} />
      {(meeting.asksGuestNames || meeting.askedNeeds.length > 0) && (
        <p className="hint">
          <FormattedMessage id="public.answer.forgotten" />
        </p>
      )}
    </>
  );
};
