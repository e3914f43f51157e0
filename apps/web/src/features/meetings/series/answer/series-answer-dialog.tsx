import { Button, Group, Modal, SegmentedControl, Stack } from '@mantine/core';
import type { Series } from '@rollcall/contract/meetings/series';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { GuestStepper } from '../../../../app/answers/guest-stepper.tsx';
import { capacityOf, isHybrid, modeByDefault, modesOf } from '../../../../app/answers/places.ts';
import { say } from '../../../../app/parts/say.ts';
import { exceptionsAfter } from './exceptions.ts';
import classes from './series-answer.module.css';
import { SeriesDays } from './series-days.tsx';
import { notAsWished, SeriesOutcome } from './series-outcome.tsx';
import { type SeriesAnswered, useSeriesAnswer } from './use-series-answer.ts';

type Props = { series: Series; onClose: () => void };

const statuses = ['going', 'maybe'] as const;

/** Going or maybe, with guests, in the room or online, and on which days not. */
export const SeriesAnswerDialog = ({ series, onClose }: Props) => {
  const intl = useIntl();
  const own = series.ownRsvp;
  const [status, setStatus] = useState<'going' | 'maybe'>(own?.status ?? 'going');
  const [guests, setGuests] = useState(own?.guests ?? 0);
  const [mode, setMode] = useState(own?.mode ?? modeByDefault(series));
  const [except, setExcept] = useState(own?.exceptDays ?? []);
  const [outcome, setOutcome] = useState<SeriesAnswered>();
  const answer = useSeriesAnswer(series);
  const hybrid = isHybrid(series);
  const places = { ...series, counts: noCounts };

  const save = () =>
    answer.mutate(
      { status, guests, exceptDays: except, ...(hybrid ? { mode } : {}) },
      {
        onSuccess: (answered) => {
          if (notAsWished(answered, status).length > 0) return setOutcome(answered);
          say(intl.formatMessage({ id: 'series.answer.saved' }, { status }), `series-${series.id}`);
          onClose();
        },
      },
    );

  return (
    <Modal
      opened
      onClose={onClose}
      title={<FormattedMessage id="series.answer.title" />}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
    >
      {outcome ? (
        <SeriesOutcome series={series} answered={outcome} status={status} onClose={onClose} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Stack gap="md">
            <SegmentedControl
              fullWidth
              value={status}
              onChange={(value) => setStatus(value)}
              data={statuses.map((value) => ({ value, label: intl.formatMessage({ id: `answer.${value}` }) }))}
              aria-label={intl.formatMessage({ id: 'answer.label' }, { title: series.title })}
            />
            {hybrid && (
              <SegmentedControl
                fullWidth
                value={mode}
                onChange={(value) => setMode(value)}
                data={modesOf(series).map((value) => ({ value, label: intl.formatMessage({ id: `mode.${value}` }) }))}
                aria-label={intl.formatMessage({ id: 'mode.label' })}
              />
            )}
            <GuestStepper guests={guests} capacity={capacityOf(places, mode)} onChange={setGuests} />
            <SeriesDays series={series} except={except} onTurn={(day) => setExcept(exceptionsAfter(except, day))} />
            <p className={classes.hint}>
              <FormattedMessage
                id="series.answer.hint"
                values={{ more: Math.max(0, series.comingCount - series.next.length) }}
              />
            </p>
            <Group justify="end">
              <Button variant="default" onClick={onClose}>
                <FormattedMessage id="form.back" />
              </Button>
              <Button type="submit" loading={answer.isPending}>
                <FormattedMessage id="series.answer.save" />
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
};

const noCounts = { going: 0, guests: 0, online: 0, maybe: 0, declined: 0, waitlisted: 0, came: 0 };
