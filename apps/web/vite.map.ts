import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);
export const MAP = path.resolve(import.meta.dirname, 'dist', 'map');

type Atlas = Topology<{ states: GeometryCollection; nation: GeometryCollection }>;

// The atlas is drawn 975 wide already; on a page it is smaller, where less than one of its units is not seen.
const draw = geoPath().digits(0);

const pointsOf = (ring: string) => ring.split('L').map((point) => point.split(',').map(Number) as [number, number]);

/** Each point as its step from the one before: half as many letters. */
const stepsOf = ([start, ...points]: [number, number][]) => {
  let [x, y] = start ?? [0, 0];
  const steps = points.map(([toX, toY]) => {
    const step = `${toX - x}${toY < y ? '' : ' '}${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
  return `M${start?.join(' ') ?? ''}l${steps.join(' ').replaceAll(' -', '-')}`;
};

/** Without points that rounding laid upon each other, and islands that it shrank to nothing. */
const lean = (outline: string | null) =>
  (outline ?? '')
    .split('M')
    .filter(Boolean)
    .map((ring) => {
      const end = ring.endsWith('Z') ? 'Z' : '';
      const points = pointsOf(ring.replace('Z', ''));
      return { end, kept: points.filter(([x, y], n) => x !== points[n - 1]?.[0] || y !== points[n - 1]?.[1]) };
    })
    .filter(({ kept, end }) => kept.length > (end ? 4 : 1))
    .map(({ kept, end }) => stepsOf(kept) + end)
    .join('');

/** Draws the country once, as a picture that pages lay their marks upon; it knows both light and dark by itself. */
export const drawMap = async () => {
  const atlas = JSON.parse(await readFile(require.resolve('us-atlas/states-albers-10m.json'), 'utf8')) as Atlas;
  const nation = lean(draw(feature(atlas, atlas.objects.nation)));
  const borders = lean(draw(mesh(atlas, atlas.objects.states, (a, b) => a !== b)));
  const style =
    '.n{fill:#e8e3d8}.b{fill:none;stroke:#fbfaf7;stroke-width:1.2}' +
    '@media(prefers-color-scheme:dark){.n{fill:#2c2925}.b{stroke:#161513}}';
  await mkdir(MAP, { recursive: true });
  await writeFile(
    path.join(MAP, 'country.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 975 610"><style>${style}</style><path class="n" d="${nation}"/><path class="b" d="${borders}"/></svg>`,
  );
};
