import { branches } from '@rollcall/contract/branches';
import { campaigns } from '@rollcall/contract/campaigns';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { idFor, newId } from './idempotency.ts';
import { ProblemException } from './problem.exception.ts';

const actorOf = (personId: string): Actor => ({
  sessionId: 's',
  personId,
  givenName: 'Ada',
  language: 'en',
  familyName: '',
  branchId: null,
  offices: [],
  expiresAt: '2026-12-01T00:00:00Z',
});
const ada = actorOf('0199a000-0000-7000-8000-000000000001');
const ben = actorOf('0199a000-0000-7000-8000-000000000002');

describe('the id that a POST gives its row', () => {
  it('is new each time without a key', () => {
    const ids = new Set(Array.from({ length: 100 }, () => idFor(ada, campaigns.start, undefined)));
    expect(ids.size).toBe(100);
    for (const id of [...ids, newId()]) expect(z.uuidv7().safeParse(id).success).toBe(true);
  });

  it('is the same for the same request', () => {
    const body = { title: 'Rent' };
    const id = idFor(ada, campaigns.start, 'k1', body);
    expect(idFor(ada, campaigns.start, 'k1', { title: 'Rent' })).toBe(id);
    expect(z.uuid({ version: 'v8' }).safeParse(id).success).toBe(true);
  });

  it('is another for another person, endpoint or key', () => {
    const ids = [
      idFor(ada, campaigns.start, 'k1'),
      idFor(ben, campaigns.start, 'k1'),
      idFor(ada, branches.add, 'k1'),
      idFor(ada, campaigns.start, 'k2'),
    ];
    expect(new Set(ids.map((id) => id.slice(0, 24))).size).toBe(4);
  });

  it('keeps the part that the key decides when the body is another', () => {
    const [one, other] = [idFor(ada, campaigns.start, 'k', { a: 1 }), idFor(ada, campaigns.start, 'k', { a: 2 })];
    expect(one).not.toBe(other);
    expect(one.slice(0, 24)).toBe(other.slice(0, 24));
  });

  it.each(['', 'a b', 'ключ', 'k'.repeat(201), 'a\nb'])('is refused for the key %j', (key) => {
    expect(() => idFor(ada, campaigns.start, key)).toThrow(ProblemException);
  });
});
