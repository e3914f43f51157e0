import { Skeleton } from '@mantine/core';
import type { NationalReport } from '@rollcall/contract/reports';
import { lazy, type ReactNode, Suspense } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { ChartKey, KeyLine } from '../../../app/charts/chart-key.tsx';
import { FiguresTable } from '../../../app/charts/figures-table.tsx';
import { useFigures } from '../measures/figures.ts';
import { changeOf } from '../measures/measures.ts';
import classes from './charts.module.css';
import { extremesOf } from './months.ts';

const CameChart = lazy(async () => ({ default: (await import('./month-charts.tsx')).CameChart }));
const MovesChart = lazy(async () => ({ default: (await import('./month-charts.tsx')).MovesChart }));

type Props = { report: NationalReport };

/** The two charts, each with a sentence that says what it shows and a table of its figures. */
export const ChartsSection = ({ report }: Props) => (
  <div className={classes.section}>
    <CameFigure report={report} />
    <MovesFigure report={report} />
  </div>
);

type FrameProps = { id: 'came' | 'moves'; key1: ReactNode; says: ReactNode; chart: ReactNode; table: ReactNode };

const Frame = ({ id, key1, says, chart, table }: FrameProps) => (
  <section className={`card ${classes.frame}`} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`} className={classes.title}>
      <FormattedMessage id={`reports.${id}.title`} />
    </h2>
    <p className={classes.says}>{says}</p>
    <ChartKey>{key1}</ChartKey>
    <Suspense fallback={<Skeleton height={220} />}>{chart}</Suspense>
    {table}
  </section>
);

const CameFigure = ({ report: { months, total } }: Props) => {
  const intl = useIntl();
  const figures = useFigures();
  const extremes = extremesOf(months);
  const columns = [intl.formatMessage({ id: 'reports.came.now' }), intl.formatMessage({ id: 'reports.came.before' })];
  return (
    <Frame
      id="came"
      key1={
        <>
          <li>
            <KeyLine color="var(--ink)" />
            {columns[0]}
          </li>
          <li>
            <KeyLine color="dashed" />
            {columns[1]}
          </li>
        </>
      }
      says={
        extremes ? (
          <FormattedMessage
            id="reports.came.says"
            values={{
              change: figures.change(changeOf(total.now.came, total.before.came)),
              most: figures.month(extremes.most.month),
              mostCame: extremes.most.now.came,
              fewest: figures.month(extremes.fewest.month),
              fewestCame: extremes.fewest.now.came,
            }}
          />
        ) : (
          <FormattedMessage id="reports.came.nobody" />
        )
      }
      chart={<CameChart months={months} />}
      table={
        <FiguresTable
          summary={<FormattedMessage id="reports.months.show" />}
          columns={[intl.formatMessage({ id: 'reports.months.month' }), ...columns]}
          rows={months.map(({ month, now, before }) => ({
            key: month,
            head: figures.month(month),
            cells: [figures.count(now.came), figures.count(before.came)],
          }))}
        />
      }
    />
  );
};

const MovesFigure = ({ report: { months, total } }: Props) => {
  const intl = useIntl();
  const figures = useFigures();
  const ids = ['joined', 'left', 'members'] as const;
  const title = (id: (typeof ids)[number]) => intl.formatMessage({ id: `reports.column.${id}` });
  return (
    <Frame
      id="moves"
      key1={
        <>
          <li>
            <span className={classes.up} aria-hidden />
            <FormattedMessage id="reports.moves.joined" />
          </li>
          <li>
            <span className={classes.down} aria-hidden />
            <FormattedMessage id="reports.moves.left" />
          </li>
        </>
      }
      says={
        <FormattedMessage
          id="reports.moves.says"
          values={{
            joined: total.now.joined,
            left: total.now.left,
            change: figures.signed(total.now.members - total.before.members),
          }}
        />
      }
      chart={<MovesChart months={months} />}
      table={
        <FiguresTable
          summary={<FormattedMessage id="reports.months.show" />}
          columns={[intl.formatMessage({ id: 'reports.months.month' }), ...ids.map(title)]}
          rows={months.map(({ month, now }) => ({
            key: month,
            head: figures.month(month),
            cells: ids.map((id) => figures.count(now[id])),
          }))}
        />
      }
    />
  );
};
