import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { AgendaItem, AgendaRecord } from '@rollcall/contract/meetings/programme';
import { Tag } from '@rollcall/ui/tag';
import { FormattedMessage, FormattedTime } from 'react-intl';
import { Reading } from './reading.tsx';
import { ItemRecord } from './record/item-record.tsx';
import classes from './programme.module.css';

type Props = {
  item: AgendaItem;
  /** When it begins, in milliseconds. */
  at: number;
  meeting: MeetingDetail;
  record: AgendaRecord | undefined;
  /** Whether the reader may write its minutes now. */
  recordable: boolean;
};

/** An item of the programme: when, what, who speaks, what to read before, and what came of it. */
export const ProgrammeItem = ({ item, at, meeting, record, recordable }: Props) => (
  <li className={classes.item}>
    <div className={classes.when}>
      <time dateTime={new Date(at).toISOString()}>
        <FormattedTime value={at} timeZone={meeting.timeZone} hour="numeric" minute="2-digit" />
      </time>
      {item.durationMinutes > 0 && (
        <span>
          <FormattedMessage id="programme.minutes" values={{ minutes: item.durationMinutes }} />
        </span>
      )}
    </div>
    <div className={classes.what}>
      <h3>
        <bdi>{item.title}</bdi>
        {item.visibility === 'members' && meeting.visibility !== 'branch' && (
          <Tag>
            <FormattedMessage id="programme.members-only" />
          </Tag>
        )}
      </h3>
      {item.speakers.map(({ role, name, about }, n) => (
        <p key={n} className={classes.speaker}>
          <FormattedMessage
            id={`programme.speaker.${role}`}
            values={{ name: <bdi>{name}</bdi>, about: <bdi>{about}</bdi>, known: about ? 'yes' : 'no' }}
          />
        </p>
      ))}
      {item.note && <p className={classes.note}>{item.note}</p>}
      {item.readings.length > 0 && (
        <div className={classes.readings}>
          <h4>
            <FormattedMessage id="programme.readings" />
          </h4>
          <ul>
            {item.readings.map((reading, n) => (
              <Reading key={n} reading={reading} />
            ))}
          </ul>
        </div>
      )}
      {(record ?? recordable) && (
        <ItemRecord meetingId={meeting.id} item={item} record={record} recordable={recordable} />
      )}
    </div>
  </li>
);
