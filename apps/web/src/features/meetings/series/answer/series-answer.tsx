import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Series } from '@rollcall/contract/meetings/series';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { useMeetingTimes } from '../../../../app/meetings/use-meeting-times.ts';
import { useIntl } from 'react-intl';
import { seriesQuery } from '../series.queries.ts';
import { RuleText } from '../words/rule-text.tsx';
import classes from './series-answer.module.css';
import { SeriesAnswerDialog } from './series-answer-dialog.tsx';
import { useSeriesAnswer } from './use-series-answer.ts';

type Props = {
  seriesId: string;
  /** On the page of the series itself, where its rule stands beside. */
  alone?: boolean;
};

/** "I come to all of these, but not on the 14th": one answer instead of one for each. */
export const SeriesAnswer = ({ seriesId, alone }: Props) => {
  const { data: series } = useQuery(seriesQuery(seriesId));
  if (!series || series.cancelledAt || (series.comingCount < 2 && !series.ownRsvp)) return null;
  return <Answer key={seriesId} series={series} alone={alone ?? false} />;
};

const Answer = ({ series, alone }: { series: Series; alone: boolean }) => {
  const [opened, { open, close }] = useDisclosure();
  const answer = useSeriesAnswer(series);
  const own = series.ownRsvp;
  return (
    <div className={alone ? classes.alone : classes.beside}>
      <p className={classes.text}>
        {own ? (
          <Said series={series} own={own} />
        ) : alone ? (
          <FormattedMessage id="series.answer.none" />
        ) : (
          <FormattedMessage id="series.answer.repeats" values={{ rule: <RuleText series={series} /> }} />
        )}
      </p>
      <div className={classes.acts}>
        <Button size={alone ? 'md' : 'sm'} variant={alone && !own ? 'filled' : 'default'} onClick={open}>
          <FormattedMessage id={own ? 'series.answer.change' : 'series.answer.open'} />
        </Button>
        {own && (
          <Button
            size={alone ? 'md' : 'sm'}
            variant="default"
            loading={answer.isPending}
            onClick={() => answer.takeBack(own)}
          >
            <FormattedMessage id="series.answer.take-back" />
          </Button>
        )}
      </div>
      {opened && <SeriesAnswerDialog series={series} onClose={close} />}
    </div>
  );
};

/** What holds now, with its exceptions that are still to come. */
const Said = ({ series, own }: { series: Series; own: NonNullable<Series['ownRsvp']> }) => {
  const intl = useIntl();
  const times = useMeetingTimes();
  const today = series.next[0]?.day ?? new Date().toISOString().slice(0, 10);
  const except = own.exceptDays.filter((day) => day >= today);
  return (
    <FormattedMessage
      id="series.answer.said"
      values={{
        status: own.status,
        guests: own.guests,
        excepts: except.length,
        except: intl.formatList(except.map((day) => times.shortDay(`${day}T00:00`))),
      }}
    />
  );
};
