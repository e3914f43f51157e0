import '@mantine/charts/styles.layer.css';
import { BarChart, LineChart } from '@mantine/charts';
import type { NationalReport } from '@rollcall/contract/reports';
import { useIntl } from 'react-intl';
import { type Figures, useFigures } from '../measures/figures.ts';
import classes from './charts.module.css';
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

/** The name of a chart; the drawing takes it, though its type does not say so. */
const named = (name: string) => ({ 'aria-label': name, role: 'application' });

type TooltipLine = { label: string; value: string };

const Tooltip = ({ title, lines }: { title: string; lines: TooltipLine[] }) => (
  <div className={classes.tooltip}>
    <strong>{title}</strong>
    {lines.map(({ label, value }) => (
      <span key={label}>
        {label} <b>{value}</b>
      </span>
    ))}
  </div>
);

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
      lineChartProps={{ ...named(intl.formatMessage({ id: 'reports.came.title' })) }}
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
          return <Tooltip title={intl.formatMessage({ id: 'reports.column.came' })} lines={lines} />;
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
      barChartProps={{ stackOffset: 'sign', ...named(intl.formatMessage({ id: 'reports.moves.title' })) }}
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
          return <Tooltip title={figures.month(at.month)} lines={lines} />;
        },
      }}
    />
  );
};
