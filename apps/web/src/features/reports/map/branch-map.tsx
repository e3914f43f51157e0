import { useElementSize } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { geoAlbersUsa, geoPath } from 'd3-geo';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'us-atlas/states-albers-10m.json';
import { changeOf } from '../measures/measures.ts';
import classes from './map.module.css';
import { MarkShape } from './mark-shape.tsx';
import { type Mark, mapHeight, mapWidth, markAfter, marksOf, type Place } from './marks.ts';
import { useTrendWords } from './trend-words.ts';

// The compiler widens what it reads from JSON, so the file's own format is said here.
const topology = atlas as unknown as Topology<{ states: GeometryCollection; nation: GeometryCollection }>;
const draw = geoPath();
const land = draw(feature(topology, topology.objects.nation)) ?? '';
const borders = draw(mesh(topology, topology.objects.states, (a, b) => a !== b)) ?? '';
/** The projection by which us-atlas drew its shapes, says its README. */
const projection = geoAlbersUsa()
  .scale(1300)
  .translate([mapWidth / 2, mapHeight / 2]);

type Props = { places: Place[]; active: string | null; onActive: (id: string | null) => void };

/** The branches on a map of the United States. One stop for the Tab key; arrows go from branch to branch. */
const BranchMap = ({ places, active, onActive }: Props) => {
  const intl = useIntl();
  const { ref, width } = useElementSize();
  const marks = useMemo(() => marksOf(places, projection, width || mapWidth), [places, width]);
  const [stop, setStop] = useState<string | undefined>();
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const first = marks.some((mark) => mark.id === stop) ? stop : markAfter(marks, undefined, 'Home');
  const onKeyDown = (event: KeyboardEvent) => {
    const next = markAfter(marks, first, event.key);
    if (!next) return;
    event.preventDefault();
    setStop(next);
    links.current.get(next)?.focus();
  };
  const shown = marks.find((mark) => mark.id === active);
  return (
    <div className={classes.map} ref={ref}>
      <svg
        viewBox={`0 0 ${mapWidth} ${mapHeight}`}
        role="group"
        aria-label={intl.formatMessage({ id: 'reports.map.label' })}
        onKeyDown={onKeyDown}
      >
        <path d={land} className={classes.land} />
        <path d={borders} className={classes.borders} />
        {marks.map((mark) => (
          <MarkLink
            key={mark.id}
            mark={mark}
            unit={mapWidth / (width || mapWidth)}
            active={mark.id === active}
            tabIndex={mark.id === first ? 0 : -1}
            hold={(link) => (link ? links.current.set(mark.id, link) : links.current.delete(mark.id))}
            onActive={(on) => onActive(on ? mark.id : null)}
            onFocus={() => setStop(mark.id)}
          />
        ))}
      </svg>
      {shown && <Readout mark={shown} />}
    </div>
  );
};
export default BranchMap;

type MarkLinkProps = {
  mark: Mark;
  unit: number;
  active: boolean;
  tabIndex: number;
  hold: (link: HTMLAnchorElement | null) => void;
  onActive: (on: boolean) => void;
  onFocus: () => void;
};

const MarkLink = ({ mark, unit, active, tabIndex, hold, onActive, onFocus }: MarkLinkProps) => {
  const words = useTrendWords();
  return (
    <Link
      to="/branches/$branchId"
      params={{ branchId: mark.id }}
      ref={(link) => void hold(link)}
      aria-label={words.mark(mark)}
      tabIndex={tabIndex}
      className={classes.link}
      data-active={active || undefined}
      onMouseEnter={() => onActive(true)}
      onMouseLeave={() => onActive(false)}
      onFocus={() => {
        onFocus();
        onActive(true);
      }}
      onBlur={() => onActive(false)}
    >
      <MarkShape trend={mark.trend} r={mark.r} x={mark.x} y={mark.y} unit={unit} />
      <circle className={classes.target} cx={mark.x} cy={mark.y} r={mark.r + 2 * unit} strokeWidth={2 * unit} />
    </Link>
  );
};

/** What the mark under the pointer or focus stands for; readers of the screen hear the same from the link. */
const Readout = ({ mark }: { mark: Mark }) => {
  const words = useTrendWords();
  return (
    <div
      aria-hidden
      className={classes.readout}
      data-side={mark.x > mapWidth / 2 ? 'left' : 'right'}
      style={{ left: `${(mark.x / mapWidth) * 100}%`, top: `${((mark.y - mark.r) / mapHeight) * 100}%` }}
    >
      <strong>{words.place(mark)}</strong>
      <span>{words.members(mark.now.members)}</span>
      <span>{words.moved(changeOf(mark.now.members, mark.before.members).by, mark.trend)}</span>
    </div>
  );
};
