import { FormattedMessage, useIntl } from 'react-intl';
import type { timetable } from './timetable.ts';
import classes from './programme.module.css';

type Props = { times: ReturnType<typeof timetable>; timeZone: string };

/** How a programme fits into its meeting: the running total against the length. */
export const Fit = ({ times: { planned, length, left, ends }, timeZone }: Props) => {
  const intl = useIntl();
  return (
    <span className={left < 0 ? classes.tooLong : undefined}>
      <FormattedMessage
        id="programme.fit"
        values={{
          planned,
          length,
          left: Math.abs(left),
          fits: left < 0 ? 'no' : left > 0 ? 'yes' : 'exactly',
          ends: intl.formatTime(ends, { hour: 'numeric', minute: '2-digit', timeZone }),
        }}
      />
    </span>
  );
};
