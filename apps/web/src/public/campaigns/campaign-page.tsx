import { FormattedMessage } from 'react-intl';
import { AreaLink } from '../areas/area-link.tsx';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { Whose } from '../parts/campaign-list.tsx';
import { MeetingList } from '../parts/meeting-list.tsx';
import { None } from '../parts/none.tsx';
import { Section } from '../parts/section.tsx';
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
          <Section id="story" title="public.campaign.story">
            <Markdown text={campaign.story} />
          </Section>
        )}
        <Updates updates={updates} />
      </div>
      <div>
        {!campaign.outcome && (
          <Section id="meetings" title="public.campaign.meetings">
            {meetings.length > 0 ? (
              <MeetingList meetings={meetings} withBranch />
            ) : (
              <None text="public.campaign.no-meetings" href="/branches" />
            )}
          </Section>
        )}
        <Phases campaign={campaign} today={today} />
        <Branches branches={branches} />
        <Targets targets={campaign.targets} />
        <Partners partners={campaign.partners} />
        {sisters.length > 0 && (
          <Section id="together" title="public.campaign.together">
            <SisterNames sisters={sisters} />
          </Section>
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
