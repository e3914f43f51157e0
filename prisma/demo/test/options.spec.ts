import { describe, expect, it } from 'vitest';
import { readOptions } from '../src/options.ts';
import { sizesFor } from '../src/sizes.ts';

describe('options', () => {
  it('default to the demo of a first start, in the embedded database', () => {
    expect(readOptions([], {})).toMatchObject({
      members: 3000,
      databaseUrl: undefined,
      dataDir: '.data',
      replace: false,
    });
  });

  it('prefer the URL that was typed to that of the environment', () => {
    const env = { DATABASE_URL: 'postgres://a/b' };
    expect(readOptions([], env).databaseUrl).toBe('postgres://a/b');
    expect(readOptions(['--database-url', 'postgres://c/d'], env).databaseUrl).toBe('postgres://c/d');
  });

  it('read a million with or without underscores', () => {
    expect(readOptions(['--members', '1000000'], {}).members).toBe(1_000_000);
    expect(readOptions(['--members=1_000_000'], {}).members).toBe(1_000_000);
  });

  it.for([
    ['--member', '5'],
    ['--members', 'many'],
    ['--members', '-5'],
    ['--members', '10'],
    ['--seed', '1.5'],
    ['extra'],
  ])('refuse %j', (args) => {
    expect(() => readOptions(args, {})).toThrow();
  });
});

describe('sizes', () => {
  it('give ten answers a member and a meeting for ten members at scale', () => {
    expect(sizesFor(1_000_000)).toEqual({ meetings: 100_000, rsvps: 10_000_000 });
  });

  it('give a small organization more of both', () => {
    expect(sizesFor(3000)).toEqual({ meetings: 3000, rsvps: 48_000 });
  });

  it('refuse fewer members than the branches need', () => {
    expect(() => sizesFor(100)).toThrow('at least 400');
  });
});
