import type { GoalProgress } from '@rollcall/contract/campaigns/goals';
import { FormattedDate, FormattedMessage, FormattedNumber } from 'react-intl';
import { burnUp, spread } from './burn-up-data.ts';
import classes from './progress.module.css';

const DAYS_AT_MOST = 24;

/** The figures of the burn-up, for who would rather read them, or cannot see it. */
export const BurnUpTable = ({ progress }: { progress: GoalProgress }) => (
  <details className={classes.details}>
    <summary>
      <FormattedMessage id="goals.chart.figures" />
    </summary>
    <table>
      <thead>
        <tr>
          {(['day', 'reached', 'planned'] as const).map((id) => (
            <th scope="col" key={id}>
              <FormattedMessage id={`goals.chart.${id}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spread(burnUp(progress), DAYS_AT_MOST).map(({ on, reached, planned }) => (
          <tr key={on}>
            <th scope="row">
              <FormattedDate value={on} day="numeric" month="short" year="numeric" timeZone="UTC" />
            </th>
            <td>{reached === null ? null : <FormattedNumber value={reached} />}</td>
            <td>{planned === null ? null : <FormattedNumber value={planned} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
