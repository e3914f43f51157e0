import type { PublicSister } from '@rollcall/contract/public-solidarity';
import { useIntl } from 'react-intl';
import { pointOf, roughLand, worldHeight, worldWidth } from '../../app/world/world.ts';
import { countryName } from '../../app/language/code-names.ts';

/**
 * The organizations on the world, each mark a link to its line in the list below, which says the same in words. Drawn here,
 * so that no script and no stranger is asked for it.
 */
export const WorldMap = ({ organizations }: { organizations: PublicSister[] }) => {
  const intl = useIntl();
  const marks = organizations
    .flatMap((sister) => {
      const point = pointOf(sister);
      return point ? [{ ...sister, x: Math.round(point.x), y: Math.round(point.y) }] : [];
    })
    .sort((a, b) => a.x - b.x);
  return (
    <svg
      className="world"
      viewBox={`0 0 ${worldWidth} ${worldHeight}`}
      width={worldWidth}
      height={worldHeight}
      role="group"
      aria-label={intl.formatMessage({ id: 'public.solidarity.map' })}
    >
      <path d={roughLand} />
      {marks.map(({ id, name, city, country, x, y }) => {
        const words = `${name}, ${city}, ${countryName(intl, country)}`;
        return (
          <a key={id} href={`#sister-${id}`} aria-label={words}>
            <title>{words}</title>
            <circle className="target" cx={x} cy={y} r={14} />
            <circle className="mark" cx={x} cy={y} r={6} />
          </a>
        );
      })}
    </svg>
  );
};
