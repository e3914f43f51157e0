import type { Meeting } from '@rollcall/contract/meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMeetingTimes } from './use-meeting-times.ts';

type Props = { meeting: Meeting; withDay?: boolean; withBranch?: boolean };

/** "Public forum · 7:00 – 9:00 PM · Pilsen Community Center, and online". */
export const MeetingFacts = ({ meeting, withDay, withBranch }: Props) => {
  const intl = useIntl();
  const times = useMeetingTimes();
  // Where branches hold it together, all are named: the list may be that of any of them.
  const together = intl.formatList([meeting.branchName, ...meeting.cohosts.map(({ name }) => name)]);
  const named = withBranch === true || meeting.cohosts.length > 0;
  const place = meeting.placeName ? (meeting.isOnline ? 'both' : 'place') : 'online';
  return (
    <FormattedMessage
      id="meeting.facts"
      values={{
        branch: named ? together : '',
        hasBranch: named ? 'yes' : 'no',
        kind: <FormattedMessage id={`meeting.kind.${meeting.kind}`} />,
        day: withDay ? times.day(meeting) : '',
        hasDay: withDay ? 'yes' : 'no',
        hours: times.hours(meeting, named),
        place,
        placeName: meeting.placeName ?? '',
      }}
    />
  );
};
