import type { MeetingPerson } from '@rollcall/contract/meetings/rsvps';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from './details.module.css';

/** What somebody told the hosts with the answer: names of guests, needs, a note. */
export const ToldHosts = ({ person: { guestNames, needs, note } }: { person: MeetingPerson }) => {
  const intl = useIntl();
  if (guestNames.length === 0 && needs.length === 0 && !note) return null;
  return (
    <span className={classes.told}>
      {needs.length > 0 && (
        <strong>
          <FormattedMessage
            id="told.needs"
            values={{ needs: intl.formatList(needs.map((need) => intl.formatMessage({ id: `need.${need}` }))) }}
          />
        </strong>
      )}
      {guestNames.length > 0 && (
        <span>
          <FormattedMessage id="told.guests" values={{ names: intl.formatList(guestNames) }} />
        </span>
      )}
      {note && <q>{note}</q>}
    </span>
  );
};
