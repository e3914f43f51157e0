import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import classes from './meeting-page.module.css';

const Fact = ({ children, note }: { children: ReactNode; note?: ReactNode }) => (
  <div className={classes.fact}>
    <strong>{children}</strong>
    {note && <span>{note}</span>}
  </div>
);

const onMap = (place: string) => `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;

/** The facts of a meeting, the most asked first. */
export const WhenAndWhere = ({ meeting }: { meeting: MeetingDetail }) => {
  const times = useMeetingTimes();
  const { campaign, priorityArea } = meeting;
  return (
    <div className={classes.facts}>
      <Fact note={times.zone(meeting.timeZone)}>
        <FormattedMessage
          id="meeting.when"
          values={{ day: times.day(meeting), hours: <span className={classes.nowrap}>{times.hours(meeting)}</span> }}
        />
      </Fact>
      {meeting.placeName && (
        <Fact
          note={
            meeting.placeAddress && (
              <a href={onMap(meeting.placeAddress)} target="_blank" rel="noreferrer">
                {meeting.placeAddress}
              </a>
            )
          }
        >
          {meeting.placeName}
        </Fact>
      )}
      {meeting.isOnline && (
        <Fact
          note={
            meeting.onlineUrl ? (
              <a href={meeting.onlineUrl} target="_blank" rel="noreferrer">
                {meeting.onlineUrl}
              </a>
            ) : (
              <FormattedMessage id="meeting.link-for-going" />
            )
          }
        >
          <FormattedMessage id={meeting.placeName ? 'meeting.or-online' : 'meeting.online'} />
        </Fact>
      )}
      {(campaign ?? priorityArea) && (
        <Fact note={campaign && priorityArea ? priorityArea.name : undefined}>
          {campaign?.title ?? priorityArea?.name}
        </Fact>
      )}
      <Fact>
        <FormattedMessage
          id={`meeting.visibility.${meeting.visibility}.long`}
          values={{ branch: meeting.branchName }}
        />
      </Fact>
    </div>
  );
};
