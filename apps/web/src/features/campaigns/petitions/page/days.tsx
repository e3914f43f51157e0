import type { PetitionFigures } from '@rollcall/contract/petitions/signers';
import { FormattedDate, FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { dayBars } from './day-bars.ts';
import classes from './petition-page.module.css';

const Day = ({ day }: { day: string }) => (
  <FormattedDate value={day} day="numeric" month="short" year="numeric" timeZone="UTC" />
);

/** How many signed on which day: as bars, and as a table for whoever would rather read it. */
export const Days = ({ byDay }: Pick<PetitionFigures, 'byDay'>) => {
  const intl = useIntl();
  const bars = dayBars(byDay);
  const most = Math.max(...bars.map(({ signatures }) => signatures));
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  return (
    <>
      <div className={classes.days} role="img" aria-label={intl.formatMessage({ id: 'petition.by-day' }, { most })}>
        {bars.map(({ day, signatures }) => (
          <i key={day} style={{ height: `${(100 * signatures) / most}%` }} />
        ))}
      </div>
      <p className={classes.span}>
        <span>
          <Day day={first.day} />
        </span>
        {bars.length > 1 && (
          <span>
            <Day day={last.day} />
          </span>
        )}
      </p>
      <details className={classes.fold}>
        <summary>
          <FormattedMessage id="petition.by-day.table" />
        </summary>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="petition.day" />
              </th>
              <th scope="col">
                <FormattedMessage id="petition.signed" />
              </th>
            </tr>
          </thead>
          <tbody>
            {byDay.toReversed().map(({ day, signatures }) => (
              <tr key={day}>
                <th scope="row">
                  <Day day={day} />
                </th>
                <td>
                  <FormattedNumber value={signatures} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
};
