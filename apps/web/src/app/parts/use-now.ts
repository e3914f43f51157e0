import { useSyncExternalStore } from 'react';

const STEP = 30_000;
const now = () => Math.floor(Date.now() / STEP) * STEP;

const everyStep = (tick: () => void) => {
  const timer = setInterval(tick, STEP);
  return () => clearInterval(timer);
};

/** The present instant in milliseconds, to half a minute: a page that stays open notices that a meeting has begun. */
export const useNow = (): number => useSyncExternalStore(everyStep, now);
