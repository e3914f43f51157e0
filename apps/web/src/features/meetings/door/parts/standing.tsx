import { FormattedMessage } from 'react-intl';
import type { DoorState } from '../model/door-model.ts';
import { wipeAfterOf } from '../store/door-store.ts';
import classes from '../door.module.css';

/** Whether this device is in touch, and what still has to be sent. */
export const Standing = ({ state: { reached, waiting, kept, list } }: { state: DoorState }) => {
  const unsent = waiting.filter(({ problem }) => problem === null).length;
  return (
    <p className={classes.standing} role="status" data-away={!reached || undefined}>
      <span>
        <FormattedMessage id={reached ? 'door.standing.online' : 'door.standing.offline'} values={{ unsent }} />
      </span>
      {kept && list && (
        <small>
          <FormattedMessage id="door.standing.kept" values={{ until: wipeAfterOf(list.meeting.endsAt) }} />
        </small>
      )}
    </p>
  );
};
