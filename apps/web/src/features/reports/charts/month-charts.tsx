import '@mantine/charts/styles.layer.css';
import { BarChart, LineChart } from '@mantine/charts';
import type { NationalReport } from '@rollcall/contract/reports';
import { useIntl } from 'react-intl';
import { chartName } from '../../../app/charts/chart-name.ts';
import { ChartTooltip } from '../../../app/charts/chart-tooltip.tsx';
import { type Figures, useFigures } from '../measures/figures.ts';
import { earlier } from './months.ts';

type Props = { months: NationalReport['months'] };

const axis = { h: 220, gridAxis: 'x', tickLine: 'none', strokeDasharray: '0', textColor: 'var(--muted)' } as const;

/** Months below the axis: the year only where the month alone would not say which. */
const ticks = (months: Props['months'], figures: Figures) =>
  ({
    tickFormatter: months.length > 12 ? figures.shortMonthOfYear : figures.shortMonth,
    interval: 'equidistantPreserveStart',
    minTickGap: 8,
  }) as const;

/** Who came by month, a full line, against the same number of months before, a dashed one. */
export const CameChart = ({ months }: Props) => {
  const intl = useIntl();
  const figures = useFigures();
  const data = months.map(({ month, now, before }) => ({ month, now: now.came, before: before.came }));
  return (
    <LineChart
      {...axis}
      data={data}
      dataKey="month"
      series={[
        { name: 'before', color: 'var(--muted)', strokeDasharray: '4 4' },
        { name: 'now', color: 'var(--ink)' },
      ]}
      curveType="linear"
      strokeWidth={2.4}
      withDots={months.length < 4}
      lineProps={{ isAnimationActive: false }}
      lineChartProps={{ ...chartName(intl.formatMessage({ id: 'reports.came.title' })) }}
      xAxisProps={{ ...ticks(months, figures), padding: { left: 12, right: 12 } }}
      yAxisProps={{ tickFormatter: figures.count, width: 48, allowDecimals: false }}
      tooltipProps={{
        content: ({ label, active }) => {
          const at = months.find(({ month }) => month === label);
          if (!active || !at) return null;
          const lines = [
            { label: figures.month(at.month), value: figures.count(at.now.came) },
            { label: figures.month(earlier(at.month, months.length)), value: figures.count(at.before.came) },
          ];
          return <ChartTooltip title={intl.formatMessage({ id: 'reports.column.came' })} lines={lines} />;
        },
      }}
    />
  );
};

/** Who joined stands above the line, who left below it. */
export const MovesChart = ({ months }: Props) => {
  const intl = useIntl();
  const figures = useFigures();
  const data = months.map(({ month, now }) => ({ month, joined: now.joined, left: -now.left }));
  const size = (value: number) => figures.count(Math.abs(value));
  return (
    <BarChart
      {...axis}
      type="stacked"
      data={data}
      dataKey="month"
      series={[
        { name: 'joined', color: 'var(--green)' },
        { name: 'left', color: 'var(--amber)' },
      ]}
      barProps={{ isAnimationActive: false, radius: 1 }}
      maxBarWidth={26}
      barChartProps={{ stackOffset: 'sign', ...chartName(intl.formatMessage({ id: 'reports.moves.title' })) }}
      referenceLines={[{ y: 0, color: 'var(--ink)' }]}
      xAxisProps={ticks(months, figures)}
      yAxisProps={{ tickFormatter: size, width: 48, allowDecimals: false }}
      tooltipProps={{
        cursor: { fill: 'var(--wash)' },
        content: ({ label, active }) => {
          const at = months.find(({ month }) => month === label);
          if (!active || !at) return null;
          const lines = (['joined', 'left', 'members'] as const).map((id) => ({
            label: intl.formatMessage({ id: `reports.column.${id}` }),
            value: figures.count(at.now[id]),
          }));
          return <ChartTooltip title={figures.month(at.month)} lines={lines} />;
        },
      }}
    />
  );
};
