const Icon = ({ path, width = 1.8 }: { path: string; width?: number }) => (
  <svg
    width="18"
    height="18"
    viewBox="0 0 18 18"
    fill="none"
    stroke="currentColor"
    strokeWidth={width}
    strokeLinecap="round"
    strokeLinejoin="round"
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
export const Check = () => <Icon path="M3.5 9.5 7.5 13.5 14.5 5" />;
export const Dots = () => <Icon path="M9 3.8v.01M9 9v.01M9 14.2v.01" width={2.6} />;
export const Bubble = () => <Icon path="M3 4h12v8H8l-3.5 3v-3H3z" />;
export const Clip = () => <Icon path="M12.5 6 7 11.5a1.6 1.6 0 0 0 2.3 2.3L14 9a3.1 3.1 0 0 0-4.4-4.4L4.8 9.4" />;
