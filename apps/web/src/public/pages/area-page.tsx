import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { CampaignList } from '../parts/campaign-list.tsx';
import { MeetingList } from '../parts/meeting-list.tsx';

/** A priority area: what it is, its campaigns, and where to talk about it. */
export const AreaPage = ({ area, campaigns, meetings }: PageOf<'area'>) => (
  <>
    <p className="eyebrow">
      <FormattedMessage id="public.area.eyebrow" values={{ position: area.position }} />
    </p>
    <h1>{area.name}</h1>
    <p className="lead">{area.summary}</p>
    <div className="columns even">
      <section aria-labelledby="meetings">
        <h2 id="meetings">
          <FormattedMessage id="public.area.meetings" />
        </h2>
        {meetings.length > 0 ? (
          <MeetingList meetings={meetings} withBranch />
        ) : (
          <p className="empty">
            <FormattedMessage
              id="public.area.no-meetings"
              values={{ a: (text) => <Link href="/meetings">{text}</Link> }}
            />
          </p>
        )}
      </section>
      <section aria-labelledby="campaigns">
        <h2 id="campaigns">
          <FormattedMessage id="public.area.campaigns" />
        </h2>
        {campaigns.length > 0 ? (
          <CampaignList campaigns={campaigns} />
        ) : (
          <p className="empty">
            <FormattedMessage id="public.area.no-campaigns" />
          </p>
        )}
      </section>
    </div>
    <p className="more">
      <Link href="/what-we-do">
        <FormattedMessage id="public.area.all" />
      </Link>
    </p>
  </>
);
