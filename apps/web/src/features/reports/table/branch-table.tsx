import { functionalUpdate, type SortingState, useTable } from '@tanstack/react-table';
import { FormattedMessage, useIntl } from 'react-intl';
import { BranchCells, SubtotalCells } from './cells.tsx';
import { columns, features, type Sort } from './columns.ts';
import { type BranchRow, type ColumnId, columnIds, subtotalsOf, totalOf } from './rows.ts';
import classes from './table.module.css';

type Props = {
  rows: BranchRow[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** Whether the change of every figure stands below it. */
  compare: boolean;
  /** Whether `rows` are those of one region only. */
  filtered: boolean;
  /** Takes the rows in the order in which they are seen. */
  children: (seen: BranchRow[]) => React.ReactNode;
};

/** Figures by branch, with what they add up to by region and together. The head sorts the branches. */
export const BranchTable = ({ rows, sort, onSort, compare, filtered, children }: Props) => {
  const intl = useIntl();
  const sorting: SortingState = [{ id: sort.sort, desc: sort.order === 'desc' }];
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    state: { sorting },
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange: (updater) => {
      const [next] = functionalUpdate(updater, sorting);
      if (next) onSort({ sort: next.id as ColumnId, order: next.desc ? 'desc' : 'asc' });
    },
  });
  const seen = table.getRowModel().rows.map((row) => row.original);
  const most = Math.max(1, ...rows.map((row) => row.now.members));
  return (
    <>
      {children(seen)}
      <div
        className={classes.scroll}
        role="region"
        aria-label={intl.formatMessage({ id: 'reports.table.label' })}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              {columnIds.map((id) => (
                <th
                  key={id}
                  scope="col"
                  aria-sort={sort.sort !== id ? undefined : sort.order === 'asc' ? 'ascending' : 'descending'}
                >
                  <button type="button" onClick={() => table.getColumn(id)?.toggleSorting()}>
                    <FormattedMessage id={`reports.column.${id}`} />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={classes.sums}>
            {!filtered && (
              <tr>
                <SubtotalCells name={null} branches={rows.length} row={totalOf(rows)} compare={compare} />
              </tr>
            )}
            {subtotalsOf(rows).map((region) => (
              <tr key={region.id}>
                <SubtotalCells
                  name={region.name}
                  region={filtered ? undefined : region.id}
                  branches={region.branches}
                  row={region}
                  compare={compare}
                />
              </tr>
            ))}
          </tbody>
          <tbody className={classes.branches}>
            {seen.map((row) => (
              <tr key={row.id}>
                <BranchCells row={row} most={most} compare={compare} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
