import { Skeleton } from '@mantine/core';
import type { NationalReport } from '@rollcall/contract/reports';
import { lazy, Suspense, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { type Trend, trendOf } from '../measures/measures.ts';
import { ChangeTable } from './change-table.tsx';
import classes from './map.module.css';
import { MapLegend } from './map-legend.tsx';

/** The map and its shapes weigh more than the rest of the report, so they come when it stands. */
const BranchMap = lazy(() => import('./branch-map.tsx'));

const countTrends = ({ branches }: NationalReport) => {
  const trends = branches.map(({ now, before }) => trendOf(now, before));
  const count = (of: Trend) => trends.filter((trend) => trend === of).length;
  return { grew: count('growing'), steady: count('steady'), shrank: count('shrinking') };
};

/** Where the branches are and how they move: a map, its legend, and a table that says the same. */
export const MapSection = ({ report }: { report: NationalReport }) => {
  const [active, setActive] = useState<string | null>(null);
  const most = Math.max(0, ...report.branches.map((b) => b.now.members));
  return (
    <div className={classes.section}>
      <section className="card" aria-labelledby="map-title">
        <h2 id="map-title" className={classes.title}>
          <FormattedMessage id="reports.map.title" />
        </h2>
        <Suspense fallback={<Skeleton className={classes.waiting} />}>
          <BranchMap places={report.branches} active={active} onActive={setActive} />
        </Suspense>
        <MapLegend most={most} />
      </section>
      <section className={`card ${classes.side}`} aria-labelledby="changes-title">
        <h2 id="changes-title" className={classes.title}>
          <FormattedMessage id="reports.changes.title" />
        </h2>
        <p className={classes.count}>
          <FormattedMessage id="reports.changes.count" values={countTrends(report)} />
        </p>
        <ChangeTable places={report.branches} active={active} onActive={setActive} />
      </section>
    </div>
  );
};
