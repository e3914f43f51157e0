import { Button, Chip, Group } from '@mantine/core';
import type { NationalReport } from '@rollcall/contract/reports';
import { FormattedMessage, useIntl } from 'react-intl';
import { Empty } from '../../../app/states/empty.tsx';
import type { ReportSearch } from '../reports.search.ts';
import { csvName, csvOf } from './branch-csv.ts';
import { BranchTable } from './branch-table.tsx';
import { sortOf } from './columns.ts';
import { download } from './download.ts';
import { type BranchRow, type ColumnId, rowsOf } from './rows.ts';
import classes from './table.module.css';

type Props = { report: NationalReport; search: ReportSearch; onSearch: (search: Partial<ReportSearch>) => void };

/** The table of branches with what governs it: the region, the comparison, and the CSV of what is seen. */
export const BranchesSection = ({ report, search, onSearch }: Props) => {
  const intl = useIntl();
  const region = report.regions.find(({ id }) => id === search.region);
  const rows = rowsOf(report).filter((row) => !region || row.regionId === region.id);
  const compare = search.compare ?? true;
  const save = (seen: BranchRow[]) => {
    const title = (id: ColumnId) => intl.formatMessage({ id: `reports.column.${id}` });
    const csv = csvOf(
      seen,
      {
        branch: title('name'),
        state: intl.formatMessage({ id: 'reports.csv.state' }),
        region: title('region'),
        figure: title,
        before: (id) => intl.formatMessage({ id: 'reports.csv.before' }, { figure: title(id) }),
      },
      compare,
    );
    download(csv, csvName(report.period, region?.name));
  };
  return (
    <section className={`card ${classes.section}`} id="branches" aria-labelledby="branches-title">
      <BranchTable
        rows={rows}
        sort={sortOf(search)}
        onSort={onSearch}
        compare={compare}
        filtered={region !== undefined}
      >
        {(seen) => (
          <div className={classes.tools}>
            <h2 id="branches-title" className={classes.title}>
              <FormattedMessage id="reports.table.title" />
            </h2>
            <Chip.Group
              value={region?.id ?? 'all'}
              onChange={(value) => onSearch({ region: value === 'all' ? undefined : value })}
            >
              <Group gap={6} role="group" aria-label={intl.formatMessage({ id: 'reports.table.regions' })}>
                <Chip value="all" variant="outline" size="sm" color="var(--ink)">
                  <FormattedMessage id="reports.table.all" />
                </Chip>
                {report.regions.map(({ id, name }) => (
                  <Chip key={id} value={id} variant="outline" size="sm" color="var(--ink)">
                    {name}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <Chip
              variant="outline"
              size="sm"
              color="var(--ink)"
              checked={compare}
              onChange={(checked) => onSearch({ compare: checked ? undefined : false })}
            >
              <FormattedMessage id="reports.table.compare" />
            </Chip>
            <Button variant="default" size="sm" onClick={() => save(seen)} disabled={seen.length === 0}>
              <FormattedMessage id="reports.csv.save" />
            </Button>
          </div>
        )}
      </BranchTable>
      {rows.length === 0 && (
        <Empty>
          <FormattedMessage id="reports.table.empty" />
        </Empty>
      )}
    </section>
  );
};
