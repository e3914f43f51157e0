import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Endpoint } from '@rollcall/contract/endpoint';
import { can } from '@rollcall/contract/permissions';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.schema.ts';
import { Database } from '../database/database.service.ts';
import { Links } from '../links/links.service.ts';
import { ENDPOINT } from '../http/implements.ts';
import { refuse } from '../http/problem.exception.ts';
import { validate } from '../http/problems/validation.ts';
import type { Actor } from './actor.ts';
import { branchExists } from './branch.sql.ts';
import { doorTokenOf } from './door-cookie.ts';
import { tokenOf } from './session-cookie.ts';
import { hashOfToken } from './session-token.ts';
import { Sessions } from './sessions.service.ts';

/**
 * Stands before every handler: finds out who is there, lets in whom the endpoint's `access` permits, and makes the rest
 * of the request run as that person. A handler without an endpoint is a page for everybody: routes are held against a
 * list at start-up.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly links: Links,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const endpoint = Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint | undefined;
    const token = tokenOf(request, this.config);
    if (endpoint?.access === 'public') {
      // Nothing to permit: the database finds out who asks together with what is asked, in one message instead of two.
      request.scope.session = token === null || endpoint.sameForAll ? null : hashOfToken(token);
      return true;
    }
    const actor = token === null ? null : await this.sessions.actorOf(token);
    request.actor = actor;
    request.scope.personId = actor?.personId ?? null;
    if (endpoint?.access === 'door') {
      request.doorLink = await this.#doorLinkOf(request);
      if (!actor && request.doorLink === null) refuse(401, 'unauthenticated');
      return true;
    }
    if (endpoint) await this.#hold(endpoint, actor, request.params);
    return true;
  }

  /** The link that a helper came by. Whether it holds, and which door it opens, is asked with the statement itself. */
  async #doorLinkOf(request: FastifyRequest): Promise<string | null> {
    const token = doorTokenOf(request, this.config);
    return token === null ? null : this.links.read(token);
  }

  async #hold(endpoint: Endpoint, actor: Actor | null, params: unknown): Promise<void> {
    if (!actor) refuse(401, 'unauthenticated');
    if (endpoint.access === 'session' || endpoint.access === 'public' || endpoint.access === 'door') return;
    if (!endpoint.path.startsWith('/branches/:branchId') || !endpoint.params) {
      if (!can(actor, endpoint.access)) refuse(403, 'forbidden');
      return;
    }
    const { branchId } = validate(endpoint.params, params, 'params') as { branchId: string };
    if (can(actor, endpoint.access, branchId)) return;
    // Branches are public: whoever may not do it in this one is told so, and an unknown one is unknown to all.
    if (can(actor, endpoint.access) && !(await this.database.one(branchExists, [branchId])))
      refuse(404, 'branch-unknown');
    refuse(403, 'forbidden');
  }
}
