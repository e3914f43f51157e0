import { rm } from 'node:fs/promises';

/** The demo organization of this run is not needed any more. */
export default async function removeData(): Promise<void> {
  const folder = process.env['E2E_DATA_DIR'];
  if (folder) await rm(folder, { recursive: true, force: true });
}
