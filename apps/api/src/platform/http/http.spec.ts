import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { ProblemException } from './problem.exception.ts';

const place = z.tuple([z.iso.datetime(), z.uuid()]);
const ID = '01980000-0000-7000-8000-000000000000';

const refusalOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemException) return error.problem;
    throw error;
  }
  throw new Error('expected a refusal');
};

describe('a cursor', () => {
  it('comes back as it went out; a Date as an instant', () => {
    const cursor = encodeCursor([new Date('2026-11-24T01:00:00Z'), ID]);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeCursor(cursor, place)).toEqual(['2026-11-24T01:00:00.000Z', ID]);
    expect(decodeCursor(undefined, place)).toBeNull();
  });

  it.each([
    '',
    'x',
    '!!!',
    encodeCursor([]),
    encodeCursor(['2026-11-24T01:00:00Z']),
    encodeCursor([ID, ID]),
    encodeCursor([1, 2]),
  ])('that is none of this list is refused: %j', (cursor) => {
    expect(refusalOf(() => decodeCursor(cursor, place))).toMatchObject({
      status: 400,
      code: 'invalid',
      errors: [{ path: 'cursor', in: 'query' }],
    });
  });
});
