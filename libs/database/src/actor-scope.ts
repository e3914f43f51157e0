import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * As whom the statements of one request run: a person's id, or nobody (a visitor), who sees only what is published.
 * Or whoever holds a session, named by the hash of its token: the database looks it up with each statement.
 */
export type ActorScope = { personId: string | null; session?: Buffer | null };

const scopes = new AsyncLocalStorage<ActorScope>();

/**
 * Runs `fn`, and all that it awaits, as this actor.
 * Prisma promises are lazy: write `runAs(scope, async () => await prisma.x.findMany())`, or the query starts outside.
 */
export const runAs = <T>(scope: ActorScope, fn: () => T): T => scopes.run(scope, fn);

/** Runs `work` as a visitor, whoever asks: for what is the same for everybody, and where the right stands in a link. */
export const asNobody = <T>(work: () => Promise<T>): Promise<T> => runAs({ personId: null }, async () => await work());

/** The actor of the running request; outside of `runAs` there is none, and the row policies show nothing. */
export const currentScope = (): ActorScope | undefined => scopes.getStore();
