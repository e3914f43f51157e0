import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useFigures } from '../measures/figures.ts';
import { type BranchRow, changeIn, type Compared, type FigureId, figureIds, figureOf } from './rows.ts';
import classes from './table.module.css';

type FiguresProps = {
  row: Compared;
  compare: boolean;
  /** Members of the largest branch, where bars are drawn. */ most?: number;
};

/** One cell a figure; with `compare` its change below it. Figures that are not known are a dash. */
const FigureCells = ({ row, compare, most }: FiguresProps) => {
  const figures = useFigures();
  const worded = (id: FigureId, value: number | undefined) => {
    if (value === undefined) return '–';
    if (id === 'change') return figures.signed(value);
    return id === 'share' ? figures.percent(value) : figures.count(value);
  };
  return figureIds.map((id) => {
    const change = compare ? changeIn(id, row) : null;
    return (
      <td key={id} data-figure={id}>
        {id === 'members' && most !== undefined && (
          <span className={classes.bar} style={{ width: `${(row.now.members / most) * 52}px` }} aria-hidden />
        )}
        {worded(id, figureOf(id, row))}
        {change && id !== 'members' && (
          <span className={classes.change}>
            {id === 'share' ? figures.signed(change.by, 1) : figures.signed(change.by)}
          </span>
        )}
      </td>
    );
  });
};

/** A branch; the whole row opens it. */
export const BranchCells = ({ row, ...figures }: FiguresProps & { row: BranchRow }) => (
  <>
    <th scope="row">
      <FormattedMessage
        id="reports.branch"
        values={{
          name: (
            <Link to="/branches/$branchId" params={{ branchId: row.id }} className={classes.open}>
              {row.name}
            </Link>
          ),
          state: <span className={classes.place}>{row.state}</span>,
        }}
      />
      <small className={classes.below}>{row.region}</small>
    </th>
    <td className={classes.region}>{row.region}</td>
    <FigureCells row={row} {...figures} />
  </>
);

type SubtotalProps = FiguresProps & { name: string | null; region?: string; branches: number };

/** What a region, or all of them (`name` null), add up to; the name shows only that region where `region` says which. */
export const SubtotalCells = ({ name, region, branches, ...figures }: SubtotalProps) => (
  <>
    <th scope="row">
      {region ? (
        <Link to="/reports/national" search={(search) => ({ ...search, region })} hash="branches">
          {name}
        </Link>
      ) : (
        (name ?? <FormattedMessage id="reports.table.all" />)
      )}
      <small className={classes.below}>
        <FormattedMessage id="reports.table.count" values={{ branches }} />
      </small>
    </th>
    <td className={classes.region}>
      <FormattedMessage id="reports.table.count" values={{ branches }} />
    </td>
    <FigureCells {...figures} />
  </>
);
