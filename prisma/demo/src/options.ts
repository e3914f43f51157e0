import { parseArgs } from 'node:util';
import { StartupError } from '@rollcall/database/startup-error';
import { DEMO_MEMBERS, sizesFor } from './sizes.ts';

export const USAGE = `npm run demo -- [options]

  --members N          members today (default ${DEMO_MEMBERS}); who left or came once is added, about a third more
  --database-url URL   the database to fill, as its owner (default: DATABASE_URL, or the embedded one in DATA_DIR)
  --replace            delete what the database holds, instead of refusing one that holds anything
  --seed N             another organization (default 1); the same seed gives the same one all day
  --check              hold what was loaded against the rules that no constraint can say`;

export type Options = {
  help: boolean;
  members: number;
  databaseUrl: string | undefined;
  dataDir: string;
  replace: boolean;
  seed: number;
  check: boolean;
};

/** @throws StartupError or RangeError for an option that does not exist, is no number, or too small a one */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parse(args);
  const members = whole('--members', values.members ?? String(DEMO_MEMBERS));
  sizesFor(members);
  return {
    help: values.help,
    members,
    databaseUrl: values['database-url'] ?? (env.DATABASE_URL || undefined),
    dataDir: env.DATA_DIR || '.data',
    replace: values.replace,
    seed: whole('--seed', values.seed ?? '1'),
    check: values.check,
  };
}

function parse(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const value = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: { help: flag, members: value, 'database-url': value, replace: flag, seed: value, check: flag },
    });
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error });
  }
}

function whole(name: string, text: string): number {
  const number = Number(text.replaceAll('_', ''));
  if (!/^[\d_]+$/.test(text) || !Number.isSafeInteger(number)) throw new StartupError(`${name} takes a whole number.`);
  return number;
}
