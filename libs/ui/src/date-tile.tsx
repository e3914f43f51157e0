type Props = { weekday: string; day: string; month: string; quiet?: boolean; small?: boolean };

/** The day of a meeting as a leaf of a calendar. The date stands in words beside it, so it is hidden from screen readers. */
export const DateTile = ({ weekday, day, month, quiet, small }: Props) => (
  <div className={`date-tile${quiet ? ' quiet' : ''}${small ? ' small' : ''}`} aria-hidden="true">
    {!small && <span>{weekday}</span>}
    {small && <span>{month}</span>}
    <strong>{day}</strong>
    <span>{small ? weekday : month}</span>
  </div>
);
