import { deepStrictEqual } from 'node:assert';
import {
  Body,
  createParamDecorator,
  type ExecutionContext,
  Header,
  HttpCode,
  Param,
  Query,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBody,
  type ApiBodyOptions,
  ApiConsumes,
  ApiCookieAuth,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Endpoint, Method, ResponseOf } from '@rollcall/contract/endpoint';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { JsonText } from './json-text.ts';

/** Text of the database is held against the contract where tests run; every list has its test. */
const PROOFREAD = process.env['NODE_ENV'] === 'test';

/** Metadata of a handler: the endpoint that it answers. */
export const ENDPOINT = 'rollcall:endpoint';

const STATUS: Record<Method, number> = { GET: 200, POST: 201, PUT: 200, PATCH: 200, DELETE: 200 };

type Returns<E extends Endpoint> = E['response'] extends z.ZodType ? z.input<E['response']> : void;
type Answers<E extends Endpoint> = Returns<E> | JsonText<ResponseOf<E>>;
type Handler<E extends Endpoint> = (...args: never[]) => Answers<E> | Promise<Answers<E>>;
type AnyHandler = (...args: unknown[]) => unknown;

export type ParamsOf<E extends Endpoint> = E['params'] extends z.ZodType ? z.output<E['params']> : never;
export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodType ? z.output<E['query']> : never;
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodType ? z.output<E['body']> : never;

/** The status of a success. */
export const statusOf = (e: Endpoint): number => (e.response ? (e.status ?? STATUS[e.method]) : e.stream ? 200 : 204);

const FILE: ApiBodyOptions = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

const EVENTS = {
  status: 200,
  description: 'Server-sent events',
  content: { 'text/event-stream': { schema: { type: 'string' } } },
} as const;

/** The room that an endpoint belongs to, for the reference: the first word of its path. */
const tagOf = (e: Endpoint): string => e.path.split('/')[1] ?? '';

/**
 * What the handler answers goes through the contract before it leaves: undeclared fields stay here, and an answer that
 * does not fit is an error of ours (500). Done around the handler itself, because an interceptor costs an Observable
 * a request. JSON text that the database made is only proofread, in tests.
 */
const serialized = (e: Endpoint, handler: AnyHandler): AnyHandler => {
  if (!e.response) {
    return async function (this: unknown, ...args) {
      await handler.apply(this, args);
    };
  }
  const response = z.compile(e.response); // made into one function once: a quarter of the time on a page of 20
  return async function (this: unknown, ...args) {
    const answer = await handler.apply(this, args);
    if (!(answer instanceof JsonText)) return response.parse(answer);
    if (PROOFREAD) deepStrictEqual(JSON.parse(answer.text), response.parse(JSON.parse(answer.text)));
    return answer.text;
  };
};

/**
 * Binds a handler to its contract: route below `/api`, status, shape of the answer, OpenAPI, and who may call it.
 * A wrong return type does not compile.
 */
export const Implements =
  <E extends Endpoint>(e: E) =>
  <H extends Handler<E>>(target: object, key: string, descriptor: TypedPropertyDescriptor<H>): void => {
    const plain = descriptor.value as unknown as AnyHandler;
    const handler = serialized(e, plain);
    for (const name of Reflect.getMetadataKeys(plain) as string[]) {
      Reflect.defineMetadata(name, Reflect.getMetadata(name, plain), handler);
    }
    Object.defineProperty(handler, 'name', { value: key }); // the reference names operations by it
    descriptor.value = handler as unknown as H;
    const status = statusOf(e);
    const decorators = [
      RequestMapping({ path: `/api${e.path}`, method: RequestMethod[e.method] }),
      HttpCode(status),
      ...(e.response ? [Header('content-type', 'application/json; charset=utf-8')] : []),
      SetMetadata(ENDPOINT, e),
      RouteConfig({ endpoint: e }),
      ApiOperation({ summary: e.summary }),
      ApiTags(tagOf(e)),
      ...(e.upload ? [ApiConsumes('multipart/form-data'), ApiBody(FILE)] : []),
      ...(e.access === 'public' ? [] : [ApiCookieAuth()]),
      ...(e.access === 'door' ? [ApiCookieAuth('door')] : []),
      ...(e.matched || (e.versioned && e.method === 'PATCH') ? [ApiHeader({ name: 'If-Match', required: true })] : []),
      e.response ? ApiResponse({ status, standardSchema: e.response }) : ApiResponse(e.stream ? EVENTS : { status }),
    ];
    for (const decorate of decorators) decorate(target, key, descriptor);
  };

export const FromParams = (e: Endpoint) => Param(e.params ? { schema: e.params } : {});
export const FromQuery = (e: Endpoint) => Query(e.query ? { schema: e.query } : {});
export const FromBody = (e: Endpoint) => Body(e.body ? { schema: e.body } : {});

/** Who is signed in. Not for `public` endpoints: there nobody but the database finds out who asks. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new Error('A handler that everybody may call asks for the actor');
  return actor;
});

/** The id of the door link that a `door` endpoint was asked with, or null. It may have ended: the database tells. */
export const CurrentDoorLink = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  return context.switchToHttp().getRequest<FastifyRequest>().doorLink;
});
