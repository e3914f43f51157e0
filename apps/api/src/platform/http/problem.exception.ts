import { HttpException } from '@nestjs/common';
import type { Problem, ProblemCode } from '@rollcall/contract/problem';
import { titles } from './problems/titles.ts';

export type FieldError = NonNullable<Problem['errors']>[number];
type Extensions = Pick<Problem, 'detail' | 'errors' | 'current' | 'choices' | 'placesLeft'>;

/** An answer that is not a success, as problem details (RFC 9457). `headers` go with it, such as Retry-After. */
export class ProblemException extends HttpException {
  readonly problem: Problem;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: ProblemCode,
    extensions: Extensions & { headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    const { headers = {}, cause, ...rest } = extensions;
    super(titles[code], status, { cause });
    this.headers = headers;
    this.problem = { type: 'about:blank', title: titles[code], status, code, ...rest };
  }
}

type Refusal = Omit<Extensions, 'errors'> & {
  /** The field at fault, such as `capacity`. */
  path?: string;
  in?: FieldError['in'];
  /** What is wrong with that field, for people; the title of the code where it is not given. */
  message?: string;
};

/** Refuses the request: throws the problem that the filter answers with. */
export function refuse(status: number, code: ProblemCode, refusal: Refusal = {}): never {
  const { path, in: part, message = titles[code], ...rest } = refusal;
  const errors = path === undefined ? {} : { errors: [{ path, message, ...(part ? { in: part } : {}) }] };
  throw new ProblemException(status, code, { ...rest, ...errors });
}
