import type { z } from 'zod';
import type { Access } from './permissions.ts';
import './zod-words.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One operation of the API as plain data: the server binds a handler to it, the client calls it, OpenAPI is made from it.
 * A list answers `{ items, nextCursor }`: the serializer would treat a bare array item by item.
 */
export type Endpoint = {
  method: Method;
  /** Below `/api`, with `:name` for each of `params`. */
  path: `/${string}`;
  /** One sentence for the reference. */
  summary: string;
  /** Who may call it at all; which rows they then see is the database's business. */
  access: Access;
  /** A public one whose answer is the same for everybody: nobody is looked up. */
  sameForAll?: true;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body is `multipart/form-data` with one file in the field `file`; nothing else takes such forms. */
  upload?: true;
  /** Absent: 204. */
  response?: z.ZodType;
  /** The answer is a stream of server-sent events, which lasts until either side ends it. */
  stream?: true;
  /** 200 by default, 201 for POST. */
  status?: 200 | 201 | 202;
  /** The answer carries an ETag, a change (PATCH) needs If-Match. */
  versioned?: true;
  /** A PUT that needs If-Match. */
  matched?: true;
};

/** Keeps the literal types of an endpoint; adds nothing at run time. */
export const endpoint = <const E extends Endpoint>(e: E): E => e;

type In<S> = S extends z.ZodType ? z.input<S> : never;
type InputKeys<E> = { [K in 'params' | 'query' | 'body']: K extends keyof E ? K : never }['params' | 'query' | 'body'];

/** What a caller sends: `{ params, query, body }`, each only where the endpoint has it. */
export type RequestOf<E extends Endpoint> = { [K in InputKeys<E> & keyof E]: In<E[K]> };
/** What a caller receives. */
export type ResponseOf<E extends Endpoint> = E['response'] extends z.ZodType ? z.output<E['response']> : void;
