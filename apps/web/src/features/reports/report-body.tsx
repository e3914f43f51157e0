import type { NationalReport } from '@rollcall/contract/reports';
import { FormattedMessage } from 'react-intl';
import { Empty } from '../../app/states/empty.tsx';
import { AreaTable } from './areas/area-table.tsx';
import { ChartsSection } from './charts/charts-section.tsx';
import { HeadlineFigures } from './headlines/headline-figures.tsx';
import { MapSection } from './map/map-section.tsx';
import classes from './national-report-page.module.css';
import type { ReportSearch } from './reports.search.ts';
import { BranchesSection } from './table/branches-section.tsx';

type Props = { report: NationalReport; search: ReportSearch; onSearch: (search: Partial<ReportSearch>) => void };

const heldNothing = ({ total: { now, before } }: NationalReport) =>
  now.meetings + before.meetings + now.members + before.members + now.joined + now.left === 0;

/** The report from the whole to its parts: the nation, where and when, what for, and branch by branch. */
export const ReportBody = ({ report, search, onSearch }: Props) => {
  if (report.branches.length === 0 || heldNothing(report)) {
    return (
      <section className="card">
        <Empty>
          <FormattedMessage id={report.branches.length === 0 ? 'reports.empty.branches' : 'reports.empty.period'} />
        </Empty>
      </section>
    );
  }
  return (
    <>
      <HeadlineFigures total={report.total} />
      <div className={classes.parts}>
        <MapSection report={report} />
        <ChartsSection report={report} />
        <AreaTable areas={report.areas} />
        <BranchesSection report={report} search={search} onSearch={onSearch} />
      </div>
    </>
  );
};
