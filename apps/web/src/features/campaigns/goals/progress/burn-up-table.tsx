import type { GoalProgress } from '@rollcall/contract/campaigns/goals';
import { FormattedMessage, useIntl } from 'react-intl';
import { FiguresTable } from '../../../../app/charts/figures-table.tsx';
import { dayWords } from '../../../../app/meetings/use-meeting-times.ts';
import { burnUp, spread } from './burn-up-data.ts';

const DAYS_AT_MOST = 24;

/** The figures of the burn-up. */
export const BurnUpTable = ({ progress }: { progress: GoalProgress }) => {
  const intl = useIntl();
  const count = (value: number | null) => (value === null ? '' : intl.formatNumber(value));
  return (
    <FiguresTable
      summary={<FormattedMessage id="goals.chart.figures" />}
      columns={(['day', 'reached', 'planned'] as const).map((id) => intl.formatMessage({ id: `goals.chart.${id}` }))}
      rows={spread(burnUp(progress), DAYS_AT_MOST).map(({ on, reached, planned }) => ({
        key: on,
        head: dayWords(intl, on),
        cells: [count(reached), count(planned)],
      }))}
    />
  );
};
