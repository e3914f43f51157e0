import { parseArgs } from 'node:util';
import { StartupError } from '@rollcall/database/startup-error';

export type Options = {
  /** Sizes of the organization, smallest first. */
  members: number[];
  /** How long one server is under load at a time. */
  seconds: number;
  /** How often each server gets its turn; the figures are medians of them. */
  rounds: number;
  /** Requests at once. */
  connections: number;
  /** Only the endpoints whose name holds this. */
  only: string;
  /** Fill the databases anew. */
  fresh: boolean;
  /** Where all figures go as JSON. */
  json: string | undefined;
  /** Where the databases are kept between two runs. */
  dataDir: string;
};

const wholeNumber = (name: string, text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new StartupError(`--${name} must be a whole number from 1 up.`);
  return value;
};

/** @throws StartupError that names the option at fault */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parse(args);
  return {
    members: values.members
      .split(',')
      .map((text) => wholeNumber('members', text))
      .sort((a, b) => a - b),
    seconds: wholeNumber('seconds', values.seconds),
    rounds: wholeNumber('rounds', values.rounds),
    connections: wholeNumber('connections', values.connections),
    only: values.only,
    fresh: values.fresh,
    json: values.json,
    dataDir: `${env.DATA_DIR || '.data'}/bench`,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        members: { type: 'string', default: '4000,1000000' },
        seconds: { type: 'string', default: '2' },
        rounds: { type: 'string', default: '5' },
        connections: { type: 'string', default: '20' },
        only: { type: 'string', default: '' },
        fresh: { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
  } catch (error) {
    throw new StartupError((error as Error).message, { cause: error });
  }
}
