import type { Meeting } from '@rollcall/contract/meetings';
import { CapacityBar } from '@rollcall/ui/capacity-bar';
import { FormattedMessage } from 'react-intl';
import { capacityOf, isHybrid, modesOf, takenOf } from '../answers/places.ts';
import classes from './meeting-figures.module.css';

/** How full it is: one bar, or one for the room and one for the line. */
export const CapacityBars = ({ meeting }: { meeting: Meeting }) =>
  modesOf(meeting).map((mode) => {
    const capacity = capacityOf(meeting, mode);
    if (capacity === null) return null;
    const taken = takenOf(meeting, mode);
    return (
      <div key={mode} className={classes.bar}>
        {isHybrid(meeting) && (
          <span>
            <FormattedMessage id={`meeting.taken.${mode}`} values={{ taken, capacity }} />
          </span>
        )}
        <CapacityBar taken={taken} capacity={capacity} />
      </div>
    );
  });
