import type { Meeting } from '@rollcall/contract/meetings';

/**
 * The meetings of a list without those that repeat what an earlier one says already: of a series that was answered alike
 * only the first. What is another answer, or cancelled, stays: that is news.
 */
export const oncePerSeries = (meetings: Meeting[]): Meeting[] => {
  const said = new Set<string>();
  return meetings.filter(({ seriesId, cancelledAt, ownRsvp }) => {
    if (!seriesId || cancelledAt) return true;
    const key = `${seriesId} ${ownRsvp?.status}`;
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
};
