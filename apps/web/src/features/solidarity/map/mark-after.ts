type Mark = { id: string; x: number; y: number };

const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The mark to which a key leads, going from west to east; undefined for keys that lead nowhere. */
export const markAfter = (marks: Mark[], current: string | undefined, key: string): string | undefined => {
  const order = marks.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (key === 'Home') return order[0]?.id;
  if (key === 'End') return order.at(-1)?.id;
  const step = steps[key];
  if (step === undefined) return undefined;
  const at = order.findIndex(({ id }) => id === current);
  return order[Math.min(order.length - 1, Math.max(0, at + step))]?.id;
};
