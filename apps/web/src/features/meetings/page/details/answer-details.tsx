import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import type { MeetingDetail, OwnRsvp } from '@rollcall/contract/meetings';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { wishOf } from '../../../../app/answers/answered.ts';
import { useAnswer } from '../../../../app/answers/use-answer.ts';
import { say } from '../../../../app/parts/say.ts';
import classes from './details.module.css';
import { useDetails } from './use-details.ts';

/** What the hosts ask of who comes: names of guests, needs, and whatever else they should know. */
export const AnswerDetails = ({ meeting }: { meeting: MeetingDetail }) => {
  const own = meeting.ownRsvp;
  return own && own.status !== 'declined' ? <Details key={meeting.id} meeting={meeting} own={own} /> : null;
};

const NOTE_AT_MOST = 500;
const NAME_AT_MOST = 100;

const Details = ({ meeting, own }: { meeting: MeetingDetail; own: OwnRsvp }) => {
  const intl = useIntl();
  const answer = useAnswer(meeting);
  const { values, set, dirty, saved, toSend } = useDetails(meeting, own.guests);
  const [noting, setNoting] = useState(false);
  const asksNames = meeting.asksGuestNames && own.guests > 0;
  // Where nothing is asked, a button is enough until somebody has something to say.
  const bare = !asksNames && meeting.askedNeeds.length === 0 && !noting && !values.note;
  const save = () =>
    answer.mutate(
      { ...wishOf(own), ...toSend },
      {
        onSuccess: () => {
          saved();
          say(intl.formatMessage({ id: 'details.saved' }), `details-${meeting.id}`);
        },
      },
    );
  return (
    <form
      className={classes.details}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {!bare && (
        <h3>
          <FormattedMessage id="details.title" />
        </h3>
      )}
      {asksNames &&
        Array.from({ length: own.guests }, (_, guest) => (
          <TextInput
            key={guest}
            label={<FormattedMessage id="details.guest" values={{ number: guest + 1, guests: own.guests }} />}
            autoComplete="off"
            maxLength={NAME_AT_MOST}
            value={values.guestNames[guest] ?? ''}
            onChange={(event) => {
              const names = [...values.guestNames];
              names[guest] = event.currentTarget.value;
              set({ guestNames: Array.from(names, (name) => name ?? '') });
            }}
          />
        ))}
      {meeting.askedNeeds.length > 0 && (
        <Checkbox.Group
          label={<FormattedMessage id="details.needs" />}
          value={values.needs}
          onChange={(chosen) => set({ needs: meeting.askedNeeds.filter((need) => chosen.includes(need)) })}
        >
          <div className={classes.needs}>
            {meeting.askedNeeds.map((need) => (
              <Checkbox key={need} value={need} label={<FormattedMessage id={`need.${need}.own`} />} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {!noting && !values.note ? (
        <div className={classes.acts}>
          <Button size="sm" variant="default" onClick={() => setNoting(true)}>
            <FormattedMessage id="details.note.open" />
          </Button>
        </div>
      ) : (
        <Textarea
          autoFocus={noting}
          label={<FormattedMessage id="details.note" />}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={NOTE_AT_MOST}
          value={values.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      )}
      {!bare && (
        <p className={classes.hint}>
          <FormattedMessage id="details.hint" />
        </p>
      )}
      {dirty && (
        <div className={classes.acts}>
          <Button type="submit" size="sm" variant="default" loading={answer.isPending}>
            <FormattedMessage id="details.save" />
          </Button>
        </div>
      )}
    </form>
  );
};
