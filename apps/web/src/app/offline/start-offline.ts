import { wipeOldDoors } from './door-database.ts';

/** Keeps the dashboard's files for when there is no network, and takes away what an evening before has left. */
export const startOffline = async (): Promise<void> => {
  await wipeOldDoors(Date.now());
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    await navigator.serviceWorker.register('/app/service-worker.js', { scope: '/app/' });
  }
};
