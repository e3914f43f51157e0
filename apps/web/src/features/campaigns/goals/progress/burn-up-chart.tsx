import '@mantine/charts/styles.layer.css';
import { LineChart } from '@mantine/charts';
import type { GoalProgress } from '@rollcall/contract/campaigns/goals';
import { useIntl } from 'react-intl';
import { chartName } from '../../../../app/charts/chart-name.ts';
import { ChartTooltip } from '../../../../app/charts/chart-tooltip.tsx';
import { burnUp, marksOf } from './burn-up-data.ts';

/** What was reached, a full line, against the plan, a dashed one; phases are marked where they begin. */
export const BurnUpChart = ({ progress }: { progress: GoalProgress }) => {
  const intl = useIntl();
  const data = burnUp(progress);
  const day = (at: number) => intl.formatDate(at, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const count = (value: number) => intl.formatNumber(value);
  const compact = (value: number) => intl.formatNumber(value, { notation: 'compact' });
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
      lineChartProps={{ ...chartName(intl.formatMessage({ id: 'goals.chart.title' }, { goal: progress.goal.title })) }}
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
          const lines = (['reached', 'planned'] as const).flatMap((id) => {
            const value = shown[id];
            return value === null
              ? []
              : [{ label: intl.formatMessage({ id: `goals.chart.${id}` }), value: count(value) }];
          });
          return <ChartTooltip title={day(shown.at)} lines={lines} />;
        },
      }}
    />
  );
};
