import '@mantine/charts/styles.layer.css';
import { LineChart } from '@mantine/charts';
import type { GoalProgress } from '@rollcall/contract/campaigns/goals';
import { useIntl } from 'react-intl';
import { burnUp, marksOf } from './burn-up-data.ts';
import classes from './progress.module.css';

/** The name of a chart; the drawing takes it, though its type does not say so. */
const named = (name: string) => ({ 'aria-label': name, role: 'application' });

/** What was reached, a full line, against the plan, a dashed one; phases are marked where they begin. */
export const BurnUpChart = ({ progress }: { progress: GoalProgress }) => {
  const intl = useIntl();
  const data = burnUp(progress);
  const day = (at: number) => intl.formatDate(at, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const count = (value: number) => intl.formatNumber(value);
  const compact = (value: number) => intl.formatNumber(value, { notation: 'compact' });
  const label = (id: 'goals.chart.reached' | 'goals.chart.planned') => intl.formatMessage({ id });
  return (
    <LineChart
      h={240}
      data={data}
      dataKey="at"
      gridAxis="x"
      tickLine="none"
      strokeDasharray="0"
      textColor="var(--muted)"
      series={[
        { name: 'planned', color: 'var(--muted)', strokeDasharray: '4 4' },
        { name: 'reached', color: 'var(--red)' },
      ]}
      curveType="linear"
      strokeWidth={2.4}
      withDots={false}
      connectNulls={false}
      lineProps={{ isAnimationActive: false }}
      lineChartProps={{ ...named(intl.formatMessage({ id: 'goals.chart.title' }, { goal: progress.goal.title })) }}
      referenceLines={marksOf(progress).map(({ title, at }) => ({
        x: at,
        color: 'var(--edge)',
        label: { value: title, position: 'insideTopRight', fill: 'var(--muted)', fontSize: 11 },
      }))}
      xAxisProps={{
        type: 'number',
        scale: 'time',
        domain: ['dataMin', 'dataMax'],
        tickFormatter: day,
        minTickGap: 24,
        padding: { left: 8, right: 12 },
      }}
      yAxisProps={{ tickFormatter: compact, width: 44, allowDecimals: false, domain: [0, 'auto'] }}
      tooltipProps={{
        content: ({ label: at, active }) => {
          const shown = data.find((one) => one.at === at);
          if (!active || !shown) return null;
          return (
            <div className={classes.tooltip}>
              <strong>{day(shown.at)}</strong>
              {shown.reached !== null && (
                <span>
                  {label('goals.chart.reached')} <b>{count(shown.reached)}</b>
                </span>
              )}
              {shown.planned !== null && (
                <span>
                  {label('goals.chart.planned')} <b>{count(shown.planned)}</b>
                </span>
              )}
            </div>
          );
        },
      }}
    />
  );
};
