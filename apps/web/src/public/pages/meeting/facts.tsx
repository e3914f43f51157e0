import type { PublicMeetingDetail } from '@rollcall/contract/public-meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { AreaLink } from '../../areas/area-link.tsx';
import { SisterNames } from '../../solidarity/sister-names.tsx';
import { Link } from '../../frame/link.tsx';
import { whenOf, withOffset } from '../../text/when.ts';

type Fields = 'startsAt' | 'endsAt' | 'timeZone' | 'cancelledAt' | 'placeName' | 'placeAddress' | 'isOnline';
type Meeting = Pick<PublicMeetingDetail, Fields> &
  Partial<Pick<PublicMeetingDetail, 'campaign' | 'priorityArea' | 'sisters'>> & {
    branch: Pick<PublicMeetingDetail['branch'], 'city' | 'state'>;
  };
type Props = { meeting: Meeting };

const When = ({ meeting }: Props) => {
  const intl = useIntl();
  const { date, hours, zone } = whenOf(intl, meeting);
  return (
    <div>
      <dt>
        <FormattedMessage id="public.meeting.when" />
      </dt>
      <dd>
        <time
          className={meeting.cancelledAt ? 'struck' : undefined}
          dateTime={withOffset(meeting.startsAt, meeting.timeZone)}
        >
          <FormattedMessage
            id="public.meeting.at"
            values={{
              date,
              hours,
              b: (text) => <b key="date">{text}</b>,
              t: (text) => <b key="hours">{text}</b>,
            }}
          />
        </time>
        <span>{zone}</span>
      </dd>
    </div>
  );
};

const Place = ({ meeting }: Props) => (
  <>
    <b>
      <bdi>{meeting.placeName}</bdi>
    </b>
    <span>
      {meeting.placeAddress ? (
        <bdi>{meeting.placeAddress}</bdi>
      ) : (
        <FormattedMessage
          id="public.meeting.place-in"
          values={{ city: meeting.branch.city, state: meeting.branch.state }}
        />
      )}
    </span>
  </>
);

const Online = ({ meeting }: Props) => (
  <>
    <b>
      <FormattedMessage id={meeting.placeName ? 'public.meeting.online-too' : 'public.meeting.online-only'} />
    </b>
    <span>
      <FormattedMessage id="public.meeting.online-how" />
    </span>
  </>
);

const Belongs = ({ meeting: { campaign, priorityArea } }: Props) => (
  <div>
    <dt>
      <FormattedMessage id="public.meeting.belongs" />
    </dt>
    <dd>
      {campaign && (
        <b>
          <Link href={`/campaigns/${campaign.slug}`}>
            <bdi>{campaign.title}</bdi>
          </Link>
        </b>
      )}
      {priorityArea && (
        <span>
          <AreaLink area={priorityArea} />
        </span>
      )}
    </dd>
  </div>
);

/** When, where, and what the meeting is part of. */
export const MeetingFacts = ({ meeting }: Props) => (
  <dl className="facts">
    <When meeting={meeting} />
    <div>
      <dt>
        <FormattedMessage id="public.meeting.where" />
      </dt>
      {meeting.placeName && (
        <dd>
          <Place meeting={meeting} />
        </dd>
      )}
      {meeting.isOnline && (
        <dd>
          <Online meeting={meeting} />
        </dd>
      )}
    </div>
    {(meeting.campaign || meeting.priorityArea) && <Belongs meeting={meeting} />}
    {meeting.sisters && meeting.sisters.length > 0 && (
      <div>
        <dt>
          <FormattedMessage id="public.meeting.together" />
        </dt>
        <dd>
          <SisterNames sisters={meeting.sisters} />
        </dd>
      </div>
    )}
  </dl>
);
