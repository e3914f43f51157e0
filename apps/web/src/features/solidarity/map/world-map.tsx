import type { SisterOrganization } from '@rollcall/contract/solidarity';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { countryName } from '../../../app/language/code-names.ts';
import { borders, land, pointOf, worldHeight, worldWidth } from '../../../app/world/world.ts';
import { markAfter } from './mark-after.ts';
import classes from './world-map.module.css';

type Props = { organizations: SisterOrganization[] };

/** Sister organizations on a map of the world. One stop for the Tab key; arrows go from west to east. */
const WorldMap = ({ organizations }: Props) => {
  const intl = useIntl();
  const [stop, setStop] = useState<string | undefined>();
  const [active, setActive] = useState<string | null>(null);
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const marks = useMemo(
    () =>
      organizations.flatMap((organization) => {
        const point = pointOf(organization);
        return point ? [{ ...organization, ...point }] : [];
      }),
    [organizations],
  );
  const first = marks.some(({ id }) => id === stop) ? stop : markAfter(marks, undefined, 'Home');
  const onKeyDown = (event: KeyboardEvent) => {
    const next = markAfter(marks, first, event.key);
    if (!next) return;
    event.preventDefault();
    setStop(next);
    links.current.get(next)?.focus();
  };
  const placeOf = ({ city, country }: SisterOrganization) => `${city}, ${countryName(intl, country)}`;
  const wordsOf = (one: SisterOrganization) => `${one.name}, ${placeOf(one)}`;
  const shown = marks.find(({ id }) => id === active);
  return (
    <div className={classes.map}>
      <svg
        viewBox={`0 0 ${worldWidth} ${worldHeight}`}
        role="group"
        aria-label={intl.formatMessage({ id: 'solidarity.map' })}
        onKeyDown={onKeyDown}
      >
        <path d={land} className={classes.land} />
        <path d={borders} className={classes.borders} />
        {marks.map((mark) => (
          <Link
            key={mark.id}
            to="/solidarity/$organizationId"
            params={{ organizationId: mark.id }}
            ref={(link) => void (link ? links.current.set(mark.id, link) : links.current.delete(mark.id))}
            aria-label={wordsOf(mark)}
            tabIndex={mark.id === first ? 0 : -1}
            className={classes.mark}
            data-relation={mark.relation}
            onMouseEnter={() => setActive(mark.id)}
            onMouseLeave={() => setActive(null)}
            onFocus={() => {
              setStop(mark.id);
              setActive(mark.id);
            }}
            onBlur={() => setActive(null)}
          >
            <circle className={classes.target} cx={mark.x} cy={mark.y} r={12} />
            <circle className={classes.dot} cx={mark.x} cy={mark.y} r={5} />
          </Link>
        ))}
      </svg>
      {shown && (
        <div
          aria-hidden
          className={classes.readout}
          data-side={shown.x > worldWidth / 2 ? 'left' : 'right'}
          style={{ left: `${(shown.x / worldWidth) * 100}%`, top: `${(shown.y / worldHeight) * 100}%` }}
        >
          <strong>{shown.name}</strong>
          <span>{placeOf(shown)}</span>
        </div>
      )}
    </div>
  );
};
export default WorldMap;
