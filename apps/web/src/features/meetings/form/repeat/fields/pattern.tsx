import { NumberInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { monthWords, weekdayWords } from '../../../series/words/rule-words.ts';
import { weekdays } from '../days.ts';
import type { Repeat } from '../repeat.ts';
import { Monthly } from './monthly.tsx';
import classes from './repeat-fields.module.css';
import { Toggles } from './toggles.tsx';

type Props = { repeat: Repeat; set: (change: Partial<Repeat>) => void };

const allMonths = Array.from({ length: 12 }, (_, month) => month + 1);

/** Every how many days, weeks, months or years, and on which days of them. */
export const Pattern = ({ repeat, set }: Props) => {
  const intl = useIntl();
  const { frequency } = repeat;
  if (frequency === 'none' || frequency === 'kept') return null;
  return (
    <>
      <div className={classes.every}>
        <NumberInput
          label={<FormattedMessage id="repeat.every" />}
          aria-describedby="repeat-unit"
          w={88}
          min={1}
          max={99}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          inputMode="numeric"
          value={repeat.interval}
          onChange={(typed) => set({ interval: typed === '' ? '' : Number(typed) })}
        />
        <span id="repeat-unit">
          <FormattedMessage id={`repeat.unit.${frequency}`} values={{ interval: Number(repeat.interval) }} />
        </span>
      </div>
      {frequency === 'weekly' && (
        <Toggles
          label={intl.formatMessage({ id: 'repeat.on' })}
          columns={7}
          all={weekdays}
          chosen={repeat.weekdays}
          words={(day) => weekdayWords(intl, day, 'short')}
          onChange={(chosen) => set({ weekdays: chosen })}
        />
      )}
      {frequency === 'monthly' && <Monthly repeat={repeat} set={set} />}
      {frequency === 'yearly' && (
        <Toggles
          label={intl.formatMessage({ id: 'repeat.in-months' })}
          columns={6}
          all={allMonths}
          chosen={repeat.months}
          words={(month) => monthWords(intl, month, 'short')}
          onChange={(chosen) => set({ months: chosen })}
        />
      )}
    </>
  );
};
