import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import './zod-words.ts';

const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message);

describe('a check without words of its own', () => {
  it.each<[string, z.ZodType, unknown]>([
    ['must be given', z.object({ id: z.uuid() }), {}],
    ['must be given', z.uuid(), ''],
    ['must be given', z.enum(['a', 'b']), null],
    ['must be a text', z.string(), 5],
    ['must be a number', z.number(), NaN],
    ['must be a whole number', z.int(), 1.5],
    ['must be yes or no', z.boolean(), 'yes'],
    ['must be a list', z.array(z.string()), 'a'],
    ['must be one of the choices', z.enum(['a', 'b']), 'c'],
    ['must be a day of the calendar', z.iso.date(), '2026-02-30'],
    ['must be a day and a time', z.iso.datetime(), 'soon'],
    ['must be a link', z.url(), 'rollcall'],
    ['must be at least 3', z.int().min(3), 2],
    ['must be at most 3', z.int().max(3), 4],
    ['must not be empty', z.string().min(1), ''],
    ['must have at least 2 characters', z.string().min(2), 'a'],
    ['must have at most 2 characters', z.string().max(2), 'abc'],
    ['must not be empty', z.array(z.string()).min(1), []],
    ['must have at least 2 entries', z.array(z.string()).min(2), ['a']],
    ['must have at most 2 entries', z.array(z.string()).max(2), ['a', 'b', 'c']],
    ['has a field that is not known', z.strictObject({}), { a: 1 }],
    ['cannot be read', z.string().regex(/^a$/), 'b'],
    ['cannot be read', z.union([z.int(), z.boolean()]), 'b'],
  ])('says “%s”', (words, schema, value) => {
    expect(said(schema, value)).toEqual([words]);
  });

  it('leaves the words of those that have some', () => {
    expect(said(z.string().min(2, 'is too short'), 'a')).toEqual(['is too short']);
  });
});
