import type { Branch } from '@rollcall/contract/branches';
import { geoAlbersUsa } from 'd3-geo';
import { usePictures } from '../frame/pictures.tsx';
import { useHref } from '../frame/site.tsx';

const WIDTH = 975;
const HEIGHT = 610;

/** The projection by which us-atlas drew the picture, says its README. */
const projection = geoAlbersUsa()
  .scale(1300)
  .translate([WIDTH / 2, HEIGHT / 2]);

/**
 * The branches on the country. For the eye and the mouse: everybody else has the list beside it, which says the same, so
 * that nobody has to go through forty marks by keyboard. A branch beyond the map's edges stands in the list alone.
 */
export const BranchMap = ({ branches }: { branches: readonly Branch[] }) => {
  const href = useHref();
  const { map } = usePictures();
  const marks = branches.flatMap((branch) => {
    const at = projection([branch.longitude, branch.latitude]);
    return at ? [{ branch, x: Math.round(at[0]), y: Math.round(at[1]) }] : [];
  });
  return (
    <svg className="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <image href={map} width={WIDTH} height={HEIGHT} />
      {marks.map(({ branch, x, y }) => (
        <a key={branch.id} href={href(`/branches/${branch.slug}`)} tabIndex={-1}>
          <title>{branch.name}</title>
          <circle className="mark" cx={x} cy={y} r={9} />
        </a>
      ))}
    </svg>
  );
};
