import { hash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, type OnModuleInit, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.schema.ts';
import { Database } from '../database/database.service.ts';
import { isFromThisMachine } from '../inbox/loopback.ts';
import { refuse } from '../http/problem.exception.ts';
import { Metrics } from './metrics.ts';

const sameText = (a: string, b: string): boolean =>
  timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'));

/** For this machine, and for whoever has the token. */
@ApiExcludeController()
@Controller()
export class MetricsController implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.metrics.watchPool(this.database.pool);
  }

  @Get('/api/metrics')
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!this.#mayRead(request)) refuse(403, 'forbidden');
    reply.type(this.metrics.contentType);
    return this.metrics.read();
  }

  #mayRead(request: FastifyRequest): boolean {
    const token = this.config.METRICS_TOKEN;
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (given !== undefined) return token !== undefined && sameText(given, token);
    return isFromThisMachine(request);
  }
}
