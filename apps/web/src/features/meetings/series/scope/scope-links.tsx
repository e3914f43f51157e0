import type { MeetingDetail } from '@rollcall/contract/meetings';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from './scope.module.css';

type Props = { meeting: MeetingDetail; seriesId: string };

/** This one, this and those that follow, or all: each leads to the form of what changes then. */
export const ScopeLinks = ({ meeting, seriesId }: Props) => {
  const intl = useIntl();
  const day = intl.formatDate(meeting.startsAt, { dateStyle: 'long', timeZone: meeting.timeZone });
  return (
    <ul className={classes.scopes}>
      <li>
        <Link
          to="/meetings/$meetingId/edit"
          params={{ meetingId: meeting.id }}
          search={{ scope: 'one' }}
          className={classes.scope}
        >
          <strong>
            <FormattedMessage id="scope.one" />
          </strong>
          <small>
            <FormattedMessage id="scope.one.note" values={{ day }} />
          </small>
        </Link>
      </li>
      <li>
        <Link to="/series/$seriesId/edit" params={{ seriesId }} search={{ from: meeting.id }} className={classes.scope}>
          <strong>
            <FormattedMessage id="scope.following" />
          </strong>
          <small>
            <FormattedMessage id="scope.following.note" values={{ day }} />
          </small>
        </Link>
      </li>
      <li>
        <Link to="/series/$seriesId/edit" params={{ seriesId }} className={classes.scope}>
          <strong>
            <FormattedMessage id="scope.all" />
          </strong>
          <small>
            <FormattedMessage id="scope.all.note" />
          </small>
        </Link>
      </li>
    </ul>
  );
};
