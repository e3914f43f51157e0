const MEMBERS = 4000;
const SEED = 1;

type Loader = {
  loadDemo: (
    ownerUrl: string,
    options: { members: number; now: Date; seed: number; log: (line: string) => void },
  ) => Promise<unknown>;
};

/** Fills an empty database with the demo organization: the same one every time, dated from today. */
export async function loadDemo(ownerUrl: string, now: Date): Promise<void> {
  const name = '@rollcall/demo/load-demo'; // loaded only where it is wanted: a server in production never is
  const loader = (await import(name)) as Loader;
  await loader.loadDemo(ownerUrl, {
    members: MEMBERS,
    now,
    seed: SEED,
    log: (line) => process.stdout.write(`${line}\n`),
  });
}
