import type { RowSource } from '../bulk/copy-table.ts';
import { Chance } from '../chance.ts';
import { DAY } from '../days.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { Ids } from '../society/ids.ts';
import type { Society } from '../society/society.ts';
import type { Slugs } from './places.ts';

export const MEETING_COLUMNS = (
  'id branch_id title description kind visibility starts_at ends_at starts_local time_zone place_name place_address ' +
  'online_url capacity campaign_id priority_area_id cancelled_at cancellation_reason going_count guest_count ' +
  'online_count maybe_count declined_count waitlisted_count came_count version created_by created_at updated_at timed_at'
).split(' ');

export function meetingIds(meetings: Meeting[], seed: number): Ids {
  const ids = new Ids(new Chance(seed, 'meeting-ids'));
  for (const { created } of meetings) ids.add(created);
  return ids;
}

/** From the end of today on: a server that starts on this database does not mail thousands who were long reminded. */
export const firstReminder = ({ today }: Pick<Society, 'today'>): number => (today + 1) * DAY;

/** Written after the answers, when the counts are known. */
export const meetingRows = (society: Society, meetings: Meeting[], ids: Ids, areas: Slugs): RowSource =>
  function* (rows) {
    const { branches, branchIds, campaignIds, population, signIns } = society;
    for (const [index, meeting] of meetings.entries()) {
      const { counts, cancelled, place } = meeting;
      rows.row(MEETING_COLUMNS.length).id(ids.bytes, index).id(branchIds.bytes, meeting.branch);
      rows.text(meeting.title).text(meeting.description).text(meeting.kind).text(meeting.visibility);
      rows.instant(meeting.startsAt).instant(meeting.endsAt).instant(meeting.startsLocal);
      rows
        .text(branches[meeting.branch]!.timeZone)
        .text(place?.[0] ?? null)
        .text(place?.[1] ?? null);
      rows.text(meeting.onlineUrl).int(meeting.capacity).id(campaignIds.bytes, meeting.campaign);
      if (meeting.area) rows.id(areas(meeting.area), 0);
      else rows.absent();
      rows.instant(cancelled?.at ?? null).text(cancelled?.reason ?? null);
      rows
        .int(counts.going)
        .int(counts.guests)
        .int(counts.online)
        .int(counts.maybe)
        .int(counts.declined)
        .int(counts.waitlisted);
      rows.int(counts.came).int(cancelled ? 2 : 1);
      rows.id(population.people.bytes, signIns.organizers[meeting.branch]!);
      rows.instant(meeting.created).instant(cancelled?.at ?? meeting.created);
      yield rows.instant(firstReminder(society));
    }
  };
