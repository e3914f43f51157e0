import { Button } from '@mantine/core';
import type { Series } from '@rollcall/contract/meetings/series';
import { FormattedMessage } from 'react-intl';
import { useMeetingTimes } from '../../../../app/meetings/use-meeting-times.ts';
import classes from './series-answer.module.css';
import type { SeriesAnswered } from './use-series-answer.ts';

type Status = 'going' | 'maybe';

/** The meetings for which something else came of an answer than was wished: a place in line, or what was before. */
export const notAsWished = ({ occurrences }: SeriesAnswered, status: Status) =>
  occurrences.filter((each) => each.refusal !== null || (status === 'going' && each.status === 'waitlisted'));

const tooMany = ['party-too-large', 'not-enough-places'];

type Props = { series: Series; answered: SeriesAnswered; status: Status; onClose: () => void };

/** What became of an answer to all: for how many it holds, and where it is another. */
export const SeriesOutcome = ({ series, answered, status, onClose }: Props) => {
  const times = useMeetingTimes();
  const others = notAsWished(answered, status);
  const held = answered.occurrences.filter((each) => each.status === status && each.refusal === null).length;
  return (
    <div className={classes.outcome} role="status">
      <p>
        <FormattedMessage id="series.outcome" values={{ status, held }} />
      </p>
      <ul>
        {others.map(({ meetingId, startsAtLocal, place, refusal }) => (
          <li key={meetingId}>
            <strong>{times.shortDay(startsAtLocal)}</strong>
            <span>
              {refusal === null ? (
                <FormattedMessage id="series.outcome.waits" values={{ place: place ?? 0 }} />
              ) : (
                <FormattedMessage
                  id="series.outcome.kept"
                  values={{ why: tooMany.includes(refusal) ? 'places' : 'other' }}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.hint}>
        <FormattedMessage id="series.outcome.hint" values={{ title: series.title }} />
      </p>
      <Button onClick={onClose}>
        <FormattedMessage id="app.close" />
      </Button>
    </div>
  );
};
