/** How full a room is. The figures beside it say the same in numbers. */
export const CapacityBar = ({ taken, capacity }: { taken: number; capacity: number }) => (
  <div className="capacity-bar" aria-hidden="true">
    <i style={{ width: `${Math.min(100, (100 * taken) / capacity)}%` }} />
  </div>
);
