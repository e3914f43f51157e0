import type { OfficeRole } from '@rollcall/contract/permissions';
import type { Session } from '@rollcall/contract/session';
import { describe, expect, it } from 'vitest';
import { navigationFor, organizedBranch } from './navigation.ts';

const own = '016c8846-3c00-743f-9437-e04c499a20e6';
const other = '016c8846-3c00-743f-9437-e04c499a20e7';

const holder = (role: OfficeRole | null, branchIds: string[] | null = null, branchId: string | null = own) =>
  ({
    personId: own,
    givenName: 'Rosa',
    familyName: 'Diaz',
    language: 'en',
    branchId,
    offices: role ? [{ role, branchIds }] : [],
    expiresAt: '2026-12-01T00:00:00Z',
  }) satisfies Session;

const labels = (session: Session) => navigationFor(session).map(({ label }) => label);

describe('the ways that the shell shows', () => {
  it('leads an organizer to the branch, its meetings and its people', () => {
    expect(labels(holder('organizer', [own])).slice(0, 4)).toEqual([
      'nav.branch',
      'nav.meetings',
      'nav.people',
      'nav.campaigns',
    ]);
  });

  it('shows a member no people, no report and no administration', () => {
    expect(labels(holder(null))).toEqual([
      'nav.home',
      'nav.meetings',
      'nav.branches',
      'nav.campaigns',
      'nav.tasks',
      'nav.reading',
      'nav.solidarity',
    ]);
  });

  it('shows national staff the report and no people', () => {
    expect(labels(holder('national_staff'))).toContain('nav.reports');
    expect(labels(holder('national_staff'))).not.toContain('nav.people');
  });

  it('shows administration to administrators alone', () => {
    expect(labels(holder('administrator'))).toContain('nav.administration');
    expect(labels(holder('membership_secretary'))).not.toContain('nav.administration');
  });

  it('takes the own branch first of those that somebody organizes, and none of who organizes none', () => {
    expect(organizedBranch(holder('organizer', [other, own]))).toBe(own);
    expect(organizedBranch(holder('organizer', [other]))).toBe(other);
    expect(organizedBranch(holder(null))).toBeNull();
  });
});
