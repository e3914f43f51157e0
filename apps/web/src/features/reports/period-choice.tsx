import { NativeSelect } from '@mantine/core';
import { MonthPickerInput } from '@mantine/dates';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import classes from './national-report-page.module.css';
import { type Period, type PeriodChoice as Choice, periodChoices, type PeriodSearch } from './period.ts';

type Props = { period: Period; today: string; onChange: (search: PeriodSearch) => void };

/** Which months the report is about. Custom months count once both are picked. */
export const PeriodChoice = ({ period, today, onChange }: Props) => {
  const intl = useIntl();
  const [picked, setPicked] = useState<[string | null, string | null] | null>(null);
  const choose = (choice: Choice) => {
    setPicked(null);
    onChange(
      choice === 'custom'
        ? { period: choice, from: period.from.slice(0, 7), to: period.to.slice(0, 7) }
        : { period: choice, from: undefined, to: undefined },
    );
  };
  const pick = ([from, to]: [string | null, string | null]) => {
    setPicked(from && to ? null : [from, to]);
    if (from && to) onChange({ period: 'custom', from: from.slice(0, 7), to: to.slice(0, 7) });
  };
  return (
    <div className={classes.period}>
      <NativeSelect
        aria-label={intl.formatMessage({ id: 'reports.period.label' })}
        value={period.choice}
        onChange={(event) => choose(event.currentTarget.value as Choice)}
        data={periodChoices.map((value) => ({ value, label: intl.formatMessage({ id: `reports.period.${value}` }) }))}
      />
      {period.choice === 'custom' && (
        <MonthPickerInput
          type="range"
          aria-label={intl.formatMessage({ id: 'reports.period.months' })}
          valueFormat="MMM YYYY"
          value={picked ?? [period.from, period.to]}
          onChange={pick}
          maxDate={today}
          allowSingleDateInRange
          popoverProps={{ position: 'bottom-end' }}
        />
      )}
    </div>
  );
};
