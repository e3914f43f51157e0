/** Takes what stands at `from` (counted from 0) out, and puts it in again at `to`; each then has its place, from 1. */
export const moved = <T extends { position: number }>(items: T[], from: number, to: number): T[] => {
  const taken = items[from];
  if (!taken || to < 0 || to >= items.length) return items;
  const next = items.toSpliced(from, 1).toSpliced(to, 0, taken);
  return next.map((item, n) => (item.position === n + 1 ? item : { ...item, position: n + 1 }));
};
