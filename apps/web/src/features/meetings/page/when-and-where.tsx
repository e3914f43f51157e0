import type { MeetingDetail } from '@rollcall/contract/meetings';
import { useAreaName } from '../../../app/data/use-areas.ts';
import { TextLink } from '../../../app/links.tsx';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { Fact } from './fact.tsx';
import { InSeries } from '../series/in-series.tsx';
import classes from './meeting-page.module.css';

/** The link and the telephone numbers, or from when they are shown to whom. */
const HowToJoin = ({ meeting }: { meeting: MeetingDetail }) => {
  const intl = useIntl();
  const { onlineUrl, dialIn, linkShownFrom } = meeting;
  if (!onlineUrl && !dialIn) {
    return linkShownFrom ? (
      <FormattedMessage
        id="meeting.link-from"
        values={{
          time: intl.formatTime(linkShownFrom, { hour: 'numeric', minute: '2-digit', timeZone: meeting.timeZone }),
        }}
      />
    ) : (
      <FormattedMessage id="meeting.link-for-going" />
    );
  }
  return (
    <>
      {onlineUrl && (
        <a href={onlineUrl} target="_blank" rel="noreferrer">
          {onlineUrl}
        </a>
      )}
      {dialIn && (
        <span className={classes.line}>
          <FormattedMessage id="meeting.dial-in" values={{ dialIn }} />
        </span>
      )}
    </>
  );
};

const onMap = (place: string) => `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;

/** The facts of a meeting, the most asked first. */
export const WhenAndWhere = ({ meeting }: { meeting: MeetingDetail }) => {
  const times = useMeetingTimes();
  const { campaign } = meeting;
  const areaName = useAreaName(meeting.priorityArea);
  return (
    <div className={classes.facts}>
      <Fact note={times.zone(meeting.timeZone)}>
        <FormattedMessage
          id="meeting.when"
          values={{ day: times.day(meeting), hours: <span className={classes.nowrap}>{times.hours(meeting)}</span> }}
        />
      </Fact>
      {meeting.seriesId && <InSeries seriesId={meeting.seriesId} />}
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
        <Fact note={<HowToJoin meeting={meeting} />}>
          <FormattedMessage id={meeting.placeName ? 'meeting.or-online' : 'meeting.online'} />
        </Fact>
      )}
      {(campaign ?? areaName) && (
        <Fact note={campaign ? areaName : undefined}>
          {campaign ? (
            <TextLink to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
              {campaign.title}
            </TextLink>
          ) : (
            areaName
          )}
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
