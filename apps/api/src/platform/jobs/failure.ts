const CODE = /^[\w.-]{1,60}$/;

const codeOf = (error: Error, key: 'code' | 'responseCode'): string[] => {
  const value: unknown = key in error ? (error as unknown as Record<string, unknown>)[key] : undefined;
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && CODE.test(text) ? [text] : [];
};

/**
 * What may be told of an error in a log or a job's row: its name, its codes and where it was thrown. Never its message:
 * a mail server's names the address, a database's the values.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'Something that is no error was thrown';
  const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const what = [error.name, ...codeOf(error, 'code'), ...codeOf(error, 'responseCode')].join(' ');
  return [what, ...where.slice(0, 5)].join('\n');
}

/** Runs `fn`; what it throws is replaced by an error that holds no personal data. */
export async function withPlainFailures<T>(fn: () => Promise<T>): Promise<T> {
  try {
    return await fn();
  } catch (error) {
    const [what, ...where] = describeFailure(error).split('\n');
    const plain = new Error(what);
    plain.stack = [`Error: ${what}`, ...where].join('\n');
    throw plain;
  }
}
