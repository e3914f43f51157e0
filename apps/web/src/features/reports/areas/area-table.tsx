import type { NationalReport } from '@rollcall/contract/reports';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useAreas } from '../../../app/data/use-areas.ts';
import classes from './area-table.module.css';
import { useFigures } from '../measures/figures.ts';

type Props = { areas: NationalReport['areas'] };

/** What is done in each priority area: how many campaigns ran, against the period before. */
export const AreaTable = ({ areas }: Props) => {
  const figures = useFigures();
  const names = new Map(useAreas().map((area) => [area.id, area.name]));
  const most = Math.max(1, ...areas.map(({ campaigns }) => campaigns));
  return (
    <section className={`card ${classes.section}`} aria-labelledby="areas-title">
      <h2 id="areas-title" className={classes.title}>
        <FormattedMessage id="reports.areas.title" />
      </h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="reports.areas.area" />
            </th>
            <th scope="col">
              <FormattedMessage id="reports.areas.campaigns" />
            </th>
            <th scope="col">
              <FormattedMessage id="reports.areas.before" />
            </th>
            <th scope="col">
              <FormattedMessage id="reports.column.change" />
            </th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ id, name, campaigns, campaignsBefore }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/campaigns" search={{ area: id, show: 'all' }}>
                  {names.get(id) ?? name}
                </Link>
              </th>
              <td>
                <span className={classes.bar} style={{ width: `${(campaigns / most) * 96}px` }} aria-hidden />
                {figures.count(campaigns)}
              </td>
              <td className={classes.before}>{figures.count(campaignsBefore)}</td>
              <td>{figures.signed(campaigns - campaignsBefore)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
