import classes from './chart.module.css';

type Props = { title: string; lines: readonly { label: string; value: string }[] };

/** What a chart says of the place under the pointer. */
export const ChartTooltip = ({ title, lines }: Props) => (
  <div className={classes.tooltip}>
    <strong>{title}</strong>
    {lines.map(({ label, value }) => (
      <span key={label}>
        {label} <b>{value}</b>
      </span>
    ))}
  </div>
);
