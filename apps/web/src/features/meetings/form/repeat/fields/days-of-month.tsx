import { useIntl } from 'react-intl';
import { monthDayWords } from '../../../series/words/rule-words.ts';
import type { Repeat } from '../repeat.ts';
import { Toggles } from './toggles.tsx';

type Props = { repeat: Repeat; set: (change: Partial<Repeat>) => void };

const daysOfMonth = [...Array.from({ length: 31 }, (_, day) => day + 1), -1];

/** The 1st, the 24th, the last day. */
export const DaysOfMonth = ({ repeat, set }: Props) => {
  const intl = useIntl();
  return (
    <Toggles
      label={intl.formatMessage({ id: 'repeat.on-days' })}
      columns={7}
      all={[...new Set([...daysOfMonth, ...repeat.monthDays])]}
      chosen={repeat.monthDays}
      words={(day) => (day < 0 ? monthDayWords(intl, day) : intl.formatNumber(day))}
      wide={(day) => day < 0}
      onChange={(chosen) => set({ monthDays: chosen })}
    />
  );
};
