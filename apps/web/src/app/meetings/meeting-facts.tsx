import type { Meeting } from '@rollcall/contract/meetings';
import { FormattedMessage } from 'react-intl';
import { useMeetingTimes } from './use-meeting-times.ts';

type Props = { meeting: Meeting; withDay?: boolean; withBranch?: boolean };

/** "Public forum · 7:00 – 9:00 PM · Pilsen Community Center, and online". */
export const MeetingFacts = ({ meeting, withDay, withBranch }: Props) => {
  const times = useMeetingTimes();
  const place = meeting.placeName ? (meeting.isOnline ? 'both' : 'place') : 'online';
  return (
    <FormattedMessage
      id="meeting.facts"
      values={{
        branch: withBranch ? meeting.branchName : '',
        hasBranch: withBranch ? 'yes' : 'no',
        kind: <FormattedMessage id={`meeting.kind.${meeting.kind}`} />,
        day: withDay ? times.day(meeting) : '',
        hasDay: withDay ? 'yes' : 'no',
        hours: times.hours(meeting, withBranch),
        place,
        placeName: meeting.placeName ?? '',
      }}
    />
  );
};
