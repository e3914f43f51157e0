import { FormattedMessage } from 'react-intl';
import { AreaLink } from '../areas/area-link.tsx';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { Whose } from '../parts/campaign-list.tsx';
import { MeetingList } from '../parts/meeting-list.tsx';
import { SisterNames } from '../solidarity/sister-names.tsx';
import { Markdown } from '../text/markdown.tsx';
import { Branches, Partners, Targets } from './campaign-sides.tsx';
import { Demands } from './demands.tsx';
import { Outcome } from './outcome.tsx';
import { Petitions } from './petitions.tsx';
import { Phases } from './phases.tsx';
import { Updates } from './updates.tsx';

type Props = PageOf<'campaign'>;

/** A campaign: what it demands, what to sign and where to come, how far it is, and why. */
export const CampaignPage = ({ campaign, updates, branches, meetings, petitions, sisters, today }: Props) => (
  <>
    <p className="eyebrow">
      <AreaLink area={campaign.priorityArea} />
    </p>
    <h1>
      <bdi>{campaign.title}</bdi>
    </h1>
    <p className="facts-line">
      <span>
        <Whose campaign={campaign} />
      </span>
      {campaign.branch === null && branches.length > 0 && (
        <span>
          <FormattedMessage id="public.campaign.branches" values={{ count: branches.length }} />
        </span>
      )}
    </p>
    <Outcome campaign={campaign} />
    {campaign.summary && (
      <p className="lead" dir="auto">
        {campaign.summary}
      </p>
    )}
    <Petitions petitions={petitions} />
    <div className="columns campaign">
      <div>
        <Demands demands={campaign.demands} />
        {campaign.story && (
          <section aria-labelledby="story">
            <h2 id="story">
              <FormattedMessage id="public.campaign.story" />
            </h2>
            <Markdown text={campaign.story} />
          </section>
        )}
        <Updates updates={updates} />
      </div>
      <div>
        {!campaign.outcome && (
          <section aria-labelledby="meetings">
            <h2 id="meetings">
              <FormattedMessage id="public.campaign.meetings" />
            </h2>
            {meetings.length > 0 ? (
              <MeetingList meetings={meetings} withBranch />
            ) : (
              <p className="empty">
                <FormattedMessage
                  id="public.campaign.no-meetings"
                  values={{ a: (text) => <Link href="/branches">{text}</Link> }}
                />
              </p>
            )}
          </section>
        )}
        <Phases campaign={campaign} today={today} />
        <Branches branches={branches} />
        <Targets targets={campaign.targets} />
        <Partners partners={campaign.partners} />
        {sisters.length > 0 && (
          <section aria-labelledby="together">
            <h2 id="together">
              <FormattedMessage id="public.campaign.together" />
            </h2>
            <SisterNames sisters={sisters} />
          </section>
        )}
      </div>
    </div>
    <p className="more">
      <Link href="/campaigns">
        <FormattedMessage id="public.campaign.all" />
      </Link>
    </p>
  </>
);
