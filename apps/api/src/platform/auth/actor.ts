import type { HeldOffice } from '@rollcall/contract/permissions';
import type { ActorScope } from '@rollcall/database/actor-scope';

/** Who is behind a request, as `app.authenticate` tells it. */
export type Actor = {
  sessionId: string;
  personId: string;
  givenName: string;
  familyName: string;
  /** Of mails and dashboard, such as `es`. */
  language: string;
  /** Of the current membership. */
  branchId: string | null;
  offices: HeldOffice[];
  /** An instant, ISO 8601. */
  expiresAt: string;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard; null for a visitor, and on public endpoints, where only the database learns who asks. */
    actor: Actor | null;
    /** On `door` endpoints: the id of the door link that the request carries, which may have ended; else null. */
    doorLink: string | null;
    /** As whom the statements of this request run. The guard names the person or the session in it. */
    scope: ActorScope;
  }
}
