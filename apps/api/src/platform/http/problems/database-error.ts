/** What PostgreSQL said about a statement that it refused. */
export type DatabaseError = { code: string; message: string; constraint?: string; hint?: string; detail?: string };

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const fieldsOf = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;

/** Finds the error of PostgreSQL in what pg threw, or in what Prisma wrapped around it. */
export function databaseErrorIn(error: unknown, depth = 0): DatabaseError | undefined {
  const fields = fieldsOf(error);
  if (!fields || depth > 4) return undefined;
  const code = text(fields.originalCode) ?? text(fields.code);
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('P')) {
    const index = text(fieldsOf(fields.constraint)?.index);
    const constraint = text(fields.constraint) ?? index ?? constraintIn(text(fields.originalMessage));
    return {
      code,
      message: text(fields.originalMessage) ?? text(fields.message) ?? '',
      ...(constraint === undefined ? {} : { constraint }),
      ...(text(fields.hint) ? { hint: text(fields.hint) } : {}),
      ...(text(fields.detail) ? { detail: text(fields.detail) } : {}),
    };
  }
  return (
    databaseErrorIn(fields.cause, depth + 1) ?? databaseErrorIn(fieldsOf(fields.meta)?.driverAdapterError, depth + 1)
  );
}

/** Prisma keeps the name of a check or exclusion constraint only in the sentence. */
const constraintIn = (message: string | undefined): string | undefined =>
  /constraint "([^"]+)"/.exec(message ?? '')?.[1];
