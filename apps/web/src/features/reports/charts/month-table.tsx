import { FormattedMessage } from 'react-intl';
import classes from './charts.module.css';

type Props = { columns: string[]; rows: { key: string; month: string; cells: string[] }[] };

/** The figures of a chart, for who would rather read them, or cannot see it. */
export const MonthTable = ({ columns, rows }: Props) => (
  <details className={classes.details}>
    <summary>
      <FormattedMessage id="reports.months.show" />
    </summary>
    <table>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="reports.months.month" />
          </th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, month, cells }) => (
          <tr key={key}>
            <th scope="row">{month}</th>
            {cells.map((cell, at) => (
              <td key={columns[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
