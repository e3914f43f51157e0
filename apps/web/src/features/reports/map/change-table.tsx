import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useFigures } from '../measures/figures.ts';
import { changeOf, trendOf } from '../measures/measures.ts';
import classes from './map.module.css';
import { MarkShape } from './mark-shape.tsx';
import type { Place } from './marks.ts';
import { useTrendWords } from './trend-words.ts';

type Props = { places: Place[]; active: string | null; onActive: (id: string | null) => void };

/** The map in words and figures: every branch, from the one that grew most to the one that shrank most. */
export const ChangeTable = ({ places, active, onActive }: Props) => {
  const intl = useIntl();
  const figures = useFigures();
  const words = useTrendWords();
  const sorted = places
    .map((place) => ({ ...place, change: changeOf(place.now.members, place.before.members) }))
    .sort((a, b) => b.change.by - a.change.by || b.now.members - a.now.members);
  return (
    // A region that scrolls must be reachable by keyboard.
    <div
      className={classes.scroll}
      role="region"
      aria-label={intl.formatMessage({ id: 'reports.changes.label' })}
      tabIndex={0}
    >
      <table className={classes.changes}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="reports.column.name" />
            </th>
            <th scope="col">
              <FormattedMessage id="reports.column.members" />
            </th>
            <th scope="col">
              <FormattedMessage id="reports.column.change" />
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, name, state, now, before, change }) => {
            const trend = trendOf(now, before);
            return (
              <tr
                key={id}
                data-active={id === active || undefined}
                onMouseEnter={() => onActive(id)}
                onMouseLeave={() => onActive(null)}
              >
                <th scope="row">
                  <FormattedMessage
                    id="reports.branch"
                    values={{
                      name: (
                        <Link
                          to="/branches/$branchId"
                          params={{ branchId: id }}
                          onFocus={() => onActive(id)}
                          onBlur={() => onActive(null)}
                        >
                          {name}
                        </Link>
                      ),
                      state: <span className={classes.state}>{state}</span>,
                    }}
                  />
                </th>
                <td>{figures.count(now.members)}</td>
                <td>
                  {figures.signed(change.by)}
                  <svg
                    className={classes.icon}
                    width="14"
                    height="14"
                    viewBox="-7 -7 14 14"
                    role="img"
                    aria-label={words.trend(trend)}
                  >
                    <MarkShape trend={trend} r={6} />
                  </svg>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
