import type { Measures, NationalReport } from '@rollcall/contract/reports';
import fc from 'fast-check';
import { sumOf } from './measures.ts';

const count = fc.nat({ max: 100_000 });

/** Measures as the server gives them: nobody came who was not expected. */
export const anyMeasures: fc.Arbitrary<Measures> = fc
  .record({
    members: count,
    joined: count,
    left: count,
    meetings: count,
    cohosted: count,
    rsvps: count,
    came: count,
    expected: count,
  })
  .chain((m) => fc.nat({ max: m.expected }).map((kept) => ({ ...m, kept })));

const compared = fc.record({ now: anyMeasures, before: anyMeasures });

const regions = ['Midwest', 'Northeast', 'South', 'West'].map((name, i) => ({
  id: `00000000-0000-7000-8000-00000000000${i + 1}`,
  name,
}));

const summed = (parts: { now: Measures; before: Measures }[]) => ({
  now: sumOf(parts.map((p) => p.now)),
  before: sumOf(parts.map((p) => p.before)),
});

/** A national report whose regions and total are the sums of its branches; months and areas stay empty. */
export const anyReport: fc.Arbitrary<NationalReport> = fc
  .array(fc.tuple(compared, fc.nat({ max: 3 }), fc.string({ maxLength: 8 })), { maxLength: 12 })
  .map((some) => {
    const branches = some.map(([figures, region, name], i) => ({
      id: `00000000-0000-7000-9000-${String(i).padStart(12, '0')}`,
      slug: `branch-${i}`,
      name,
      state: 'IL',
      regionId: regions[region]!.id,
      latitude: 41.9,
      longitude: -87.6,
      ...figures,
    }));
    return {
      period: { from: '2025-12-01', to: '2026-11-30' },
      before: { from: '2024-12-01', to: '2025-11-30' },
      total: summed(branches),
      branches,
      regions: regions.map((r) => ({ ...r, ...summed(branches.filter((b) => b.regionId === r.id)) })),
      months: [],
      areas: [],
    };
  });
