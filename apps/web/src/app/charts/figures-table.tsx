import type { ReactNode } from 'react';
import classes from './chart.module.css';

type Props = {
  /** What opens the table. */
  summary: ReactNode;
  /** The heads of all columns, that of the rows' own first. */
  columns: readonly string[];
  rows: readonly { key: string; head: string; cells: readonly string[] }[];
};

/** The figures of a chart, for who would rather read them, or cannot see it. */
export const FiguresTable = ({ summary, columns, rows }: Props) => (
  <details className={classes.details}>
    <summary>{summary}</summary>
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, cells }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {cells.map((cell, at) => (
              <td key={columns[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
