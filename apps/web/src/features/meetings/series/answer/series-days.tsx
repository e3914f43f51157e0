import { Checkbox } from '@mantine/core';
import type { Series } from '@rollcall/contract/meetings/series';
import { FormattedMessage, useIntl } from 'react-intl';
import classes from './series-answer.module.css';

type Props = { series: Series; except: string[]; onTurn: (day: string) => void };

const timeOf = (local: string) => local.slice(11);

/** The next dates, each with a tick: without it one does not come on that day. */
export const SeriesDays = ({ series, except, onTurn }: Props) => {
  const intl = useIntl();
  return (
    <fieldset className={classes.days}>
      <legend>
        <FormattedMessage id="series.answer.days" />
      </legend>
      {series.next.map(({ meetingId, day, startsAt, startsAtLocal }) => (
        <Checkbox
          key={meetingId}
          checked={!except.includes(day)}
          onChange={() => onTurn(day)}
          label={intl.formatDate(startsAt, {
            weekday: 'short',
            month: 'short',
            day: 'numeric',
            ...(timeOf(startsAtLocal) === timeOf(series.startsAtLocal) ? {} : { hour: 'numeric', minute: '2-digit' }),
            timeZone: series.timeZone,
          })}
        />
      ))}
    </fieldset>
  );
};
