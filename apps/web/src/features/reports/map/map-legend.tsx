import { FormattedMessage } from 'react-intl';
import { useFigures } from '../measures/figures.ts';
import { steadyBelow, type Trend } from '../measures/measures.ts';
import classes from './map.module.css';
import { MarkShape } from './mark-shape.tsx';
import { legendSizes, radiiFor, radiusOf } from './marks.ts';

const trends: Trend[] = ['growing', 'steady', 'shrinking'];

type Props = { most: number };

/** What shape and size of a mark mean. `most` is the number of members of the largest branch. */
export const MapLegend = ({ most }: Props) => {
  const figures = useFigures();
  const radii = radiiFor(975);
  const sizes = legendSizes(most);
  return (
    <div className={classes.legend}>
      <ul>
        {trends.map((trend) => (
          <li key={trend}>
            <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden>
              <MarkShape trend={trend} r={8.5} />
            </svg>
            <FormattedMessage id={`reports.legend.${trend}`} values={{ least: figures.percent(steadyBelow) }} />
          </li>
        ))}
      </ul>
      {sizes.length > 0 && (
        <p className={classes.sizes}>
          <FormattedMessage id="reports.legend.size" />
          {sizes.map((size) => {
            const r = radiusOf(size, most, radii);
            return (
              <span key={size}>
                <svg
                  width={2 * r + 2}
                  height={2 * r + 2}
                  viewBox={`${-r - 1} ${-r - 1} ${2 * r + 2} ${2 * r + 2}`}
                  aria-hidden
                >
                  <circle r={r} className={classes.size} />
                </svg>
                {figures.count(size)}
              </span>
            );
          })}
        </p>
      )}
    </div>
  );
};
