import type { Meeting } from '@rollcall/contract/meetings';
import { describe, expect, it } from 'vitest';
import { oncePerSeries } from './once-per-series.ts';

const meeting = (id: string, seriesId: string | null, status = 'going', cancelledAt: string | null = null) =>
  ({ id, seriesId, cancelledAt, ownRsvp: { status } }) as Meeting;

const shown = (meetings: Meeting[]) => oncePerSeries(meetings).map(({ id }) => id);

describe('a list of what somebody answered', () => {
  it('shows of a series the first, and every meeting that is alone', () => {
    expect(shown([meeting('a', 's'), meeting('b', null), meeting('c', 's'), meeting('d', null)])).toEqual([
      'a',
      'b',
      'd',
    ]);
  });

  it('shows those of a series that were answered otherwise, or are cancelled', () => {
    const list = [meeting('a', 's'), meeting('b', 's', 'waitlisted'), meeting('c', 's', 'going', '2026-11-23')];
    expect(shown([...list, meeting('d', 's')])).toEqual(['a', 'b', 'c']);
  });

  it('keeps two series apart', () => {
    expect(shown([meeting('a', 's'), meeting('b', 't')])).toEqual(['a', 'b']);
  });
});
