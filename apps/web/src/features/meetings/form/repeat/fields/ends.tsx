import { NumberInput, Radio, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { daysAfter } from '../days.ts';
import type { Repeat } from '../repeat.ts';
import classes from './repeat-fields.module.css';

type Props = { repeat: Repeat; set: (change: Partial<Repeat>) => void; firstDay: string };

const ends = ['never', 'until', 'count'] as const;
const HALF_A_YEAR = 182;

/** Until when, or how many times. */
export const Ends = ({ repeat, set, firstDay }: Props) => (
  <Radio.Group
    label={<FormattedMessage id="repeat.ends" />}
    value={repeat.end}
    onChange={(value) => {
      const end = ends.find((each) => each === value) ?? 'never';
      set({ end, ...(end === 'until' && !repeat.until ? { until: daysAfter(firstDay, HALF_A_YEAR) } : {}) });
    }}
  >
    <div className={classes.ends}>
      {ends.map((end) => (
        <Radio key={end} value={end} label={<FormattedMessage id={`repeat.ends.${end}`} />} />
      ))}
    </div>
    {repeat.end === 'until' && (
      <TextInput
        type="date"
        mt={10}
        maw={220}
        label={<FormattedMessage id="repeat.until" />}
        value={repeat.until}
        onChange={(event) => set({ until: event.currentTarget.value })}
      />
    )}
    {repeat.end === 'count' && (
      <NumberInput
        mt={10}
        w={160}
        label={<FormattedMessage id="repeat.count" />}
        min={1}
        max={730}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        inputMode="numeric"
        value={repeat.count}
        onChange={(typed) => set({ count: typed === '' ? '' : Number(typed) })}
      />
    )}
  </Radio.Group>
);
