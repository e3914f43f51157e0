import type { Trend } from '../measures/measures.ts';
import classes from './map.module.css';

type Props = { trend: Trend; r: number; x?: number; y?: number; unit?: number };

/**
 * A mark tells the change by its shape, colour only repeats it: full with a plus, a ring with a minus, or a plain disc.
 * `unit` is a pixel of the screen in the lengths of the drawing.
 */
export const MarkShape = ({ trend, r, x = 0, y = 0, unit = 1 }: Props) => {
  const arm = Math.min(r * 0.55, 6 * unit);
  const ring = Math.min(2.6 * unit, r * 0.45);
  return (
    <g className={classes[trend]} transform={`translate(${x} ${y})`}>
      <circle className={classes.halo} r={r + unit} />
      <circle className={classes.body} r={trend === 'shrinking' ? r - ring / 2 : r} strokeWidth={ring} />
      {trend !== 'steady' && (
        <path
          className={classes.sign}
          strokeWidth={Math.max(1.3 * unit, arm * 0.36)}
          d={`M${-arm},0H${arm}${trend === 'growing' ? `M0,${-arm}V${arm}` : ''}`}
        />
      )}
    </g>
  );
};
