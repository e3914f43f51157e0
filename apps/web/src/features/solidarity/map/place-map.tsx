import type { MouseEvent } from 'react';
import { borders, land, placeAt, pointOf, worldHeight, worldWidth } from '../../../app/world/world.ts';
import classes from './world-map.module.css';

type Props = {
  place: { latitude: number; longitude: number } | null;
  onPick: (place: { latitude: number; longitude: number }) => void;
};

/** Shows where a place is, and takes another by a click. Whoever does not point types the degrees beside it. */
const PlaceMap = ({ place, onPick }: Props) => {
  const point = place && pointOf(place);
  const pick = (event: MouseEvent<SVGSVGElement>) => {
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const unit = worldWidth / width;
    const picked = placeAt((event.clientX - left) * unit, (event.clientY - top) * unit);
    if (picked) onPick(picked);
  };
  return (
    <div className={classes.map}>
      <svg viewBox={`0 0 ${worldWidth} ${worldHeight}`} aria-hidden className={classes.pick} onClick={pick}>
        <path d={land} className={classes.land} />
        <path d={borders} className={classes.borders} />
        {point && <circle className={classes.picked} cx={point.x} cy={point.y} r={10} />}
      </svg>
    </div>
  );
};
export default PlaceMap;
