import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useFigures } from '../measures/figures.ts';
import classes from '../national-report-page.module.css';
import { monthsUntil, type Period, type PeriodChoice as Choice, periodChoices, type PeriodSearch } from './period.ts';

/** How far back a custom period may reach: the report takes less than ten years at once. */
const reach = 108;

type Props = { period: Period; today: string; onChange: (search: PeriodSearch) => void };

/** Which months the report is about. */
export const PeriodChoice = ({ period, today, onChange }: Props) => {
  const intl = useIntl();
  const figures = useFigures();
  const months = { from: period.from.slice(0, 7), to: period.to.slice(0, 7) };
  const choose = (choice: Choice) =>
    onChange(choice === 'custom' ? { period: choice, ...months } : { period: choice, from: undefined, to: undefined });
  // Months that an address names stay a choice, however long ago they are.
  const choices = [...new Set([...monthsUntil(today, reach), months.to, months.from])].sort().reverse();
  return (
    <div className={classes.period}>
      <NativeSelect
        aria-label={intl.formatMessage({ id: 'reports.period.label' })}
        value={period.choice}
        onChange={(event) => choose(event.currentTarget.value as Choice)}
        data={periodChoices.map((value) => ({ value, label: intl.formatMessage({ id: `reports.period.${value}` }) }))}
      />
      {period.choice === 'custom' &&
        (['from', 'to'] as const).map((end) => (
          <NativeSelect
            key={end}
            aria-label={intl.formatMessage({ id: `reports.period.${end}` })}
            value={months[end]}
            onChange={(event) => onChange({ period: 'custom', ...months, [end]: event.currentTarget.value })}
            data={choices.map((value) => ({ value, label: figures.shortMonthOfYear(`${value}-01`) }))}
          />
        ))}
    </div>
  );
};
