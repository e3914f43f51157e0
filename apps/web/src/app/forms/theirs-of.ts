import { ApiError } from '@rollcall/contract/client';
import type { z } from 'zod';

/** 412: the thing as somebody else has left it meanwhile, where that is what went wrong. */
export const theirsOf = <T>(error: unknown, schema: z.ZodType<T>): T | undefined =>
  error instanceof ApiError && error.problem.code === 'version-outdated'
    ? schema.safeParse(error.problem.current).data
    : undefined;
