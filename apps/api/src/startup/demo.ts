/** Fills an empty database with the demo organization: the same one every time, dated from today. */
export async function loadDemo(ownerUrl: string, now: Date): Promise<void> {
  const { loadDemo: load } = await import('@rollcall/demo/load-demo'); // a server that wants none never reads it
  process.stdout.write('Loading the demo organization …\n');
  await load(ownerUrl, { now });
}
