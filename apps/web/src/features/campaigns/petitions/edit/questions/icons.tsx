const Icon = ({ path }: { path: string }) => (
  <svg
    width="18"
    height="18"
    viewBox="0 0 18 18"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    aria-hidden
  >
    <path d={path} />
  </svg>
);

/** Six dots: something to take hold of. */
export const Handle = () => (
  <svg width="18" height="18" viewBox="0 0 18 18" fill="currentColor" aria-hidden>
    {[4, 9, 14].flatMap((y) => [6, 12].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />))}
  </svg>
);
export const Up = () => <Icon path="M9 14V4M4.5 8.5 9 4l4.5 4.5" />;
export const Down = () => <Icon path="M9 4v10M4.5 9.5 9 14l4.5-4.5" />;
export const Cross = () => <Icon path="m5 5 8 8M13 5l-8 8" />;
