import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../app/page.tsx';
import { Guarded } from '../../app/states/guarded.tsx';
import { LoadingPage } from '../../app/states/loading.tsx';
import { ProblemPage } from '../../app/states/problem-page.tsx';
import { figuresOf } from './measures/figures.ts';
import classes from './national-report-page.module.css';
import { isUnfinished, localDay, type Period, periodOf } from './period/period.ts';
import { PeriodChoice } from './period/period-choice.tsx';
import { ReportBody } from './report-body.tsx';
import { nationalReportQuery } from './reports.queries.ts';
import type { ReportSearch } from './reports.search.ts';

const route = getRouteApi('/reports/national');

/** How the branches are doing: figures of every branch for a period against the one before, and no name of anybody. */
export const NationalReportPage = () => (
  <Guarded permission="reports.national">
    <NationalReport />
  </Guarded>
);

const NationalReport = () => {
  const intl = useIntl();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = localDay(new Date());
  const period = periodOf(search, today);
  const report = useQuery({ ...nationalReportQuery(period), placeholderData: keepPreviousData });
  const change = (part: Partial<ReportSearch>) =>
    void navigate({ search: (current) => ({ ...current, ...part }), replace: true, resetScroll: false });
  const branches = report.data?.branches.length;
  return (
    <Page
      title={intl.formatMessage({ id: 'reports.title' })}
      eyebrow={<FormattedMessage id="reports.eyebrow" values={{ branches: branches ?? 0 }} />}
      action={<PeriodChoice period={period} today={today} onChange={change} />}
    >
      {report.data && <PeriodNote period={period} before={report.data.before} today={today} />}
      {report.isPending && <LoadingPage />}
      {report.isError && <ProblemPage error={report.error} reset={() => void report.refetch()} />}
      {report.isSuccess && (
        <div className={classes.body} aria-busy={report.isPlaceholderData}>
          <ReportBody report={report.data} search={search} onSearch={change} />
        </div>
      )}
    </Page>
  );
};

type NoteProps = { period: Period; before: { from: string; to: string }; today: string };

const PeriodNote = ({ period, before, today }: NoteProps) => {
  const intl = useIntl();
  const figures = figuresOf(intl);
  return (
    <p className={classes.note} role="status">
      <FormattedMessage
        id="reports.period.says"
        values={{
          period: figures.period(period),
          before: figures.period(before),
          unfinished: String(isUnfinished(period, today)),
          month: intl.formatDate(period.to, { month: 'long', timeZone: 'UTC' }),
        }}
      />
    </p>
  );
};
