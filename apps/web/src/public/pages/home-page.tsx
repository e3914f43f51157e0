import { FormattedMessage, useIntl } from 'react-intl';
import { AreaLink } from '../areas/area-link.tsx';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { BranchSearch } from '../parts/branch-search.tsx';
import { CampaignList } from '../parts/campaign-list.tsx';
import { MeetingList } from '../parts/meeting-list.tsx';
import { None } from '../parts/none.tsx';
import { Section } from '../parts/section.tsx';

const Figures = ({ branchCount, areaCount }: { branchCount: number; areaCount: number }) => {
  const intl = useIntl();
  const b = (text: React.ReactNode) => <b className="figure">{text}</b>;
  return (
    <ul className="figures" aria-label={intl.formatMessage({ id: 'public.home.figures' })}>
      <li>
        <Link href="/branches">
          <FormattedMessage id="public.home.branches" values={{ count: branchCount, b }} />
        </Link>
      </li>
      <li>
        <Link href="/what-we-do">
          <FormattedMessage id="public.home.areas" values={{ count: areaCount, b }} />
        </Link>
      </li>
    </ul>
  );
};

const Areas = ({ areas }: Pick<PageOf<'home'>, 'areas'>) => (
  <Section id="areas" title="public.home.what-we-do">
    <ol className="areas-brief">
      {areas.map((area) => (
        <li key={area.id}>
          <span className="figure" aria-hidden="true">
            {area.position}
          </span>
          <AreaLink area={area} />
        </li>
      ))}
    </ol>
    <p className="more">
      <Link href="/what-we-do">
        <FormattedMessage id="public.home.all-areas" />
      </Link>
    </p>
  </Section>
);

const Campaigns = ({ campaigns }: Pick<PageOf<'home'>, 'campaigns'>) => (
  <Section id="campaigns" title="public.home.campaigns">
    <CampaignList campaigns={campaigns} />
    <p className="more">
      <Link href="/campaigns">
        <FormattedMessage id="public.home.all-campaigns" />
      </Link>
    </p>
  </Section>
);

/** The front page: who we are, where the next branch is, what is on. */
export const HomePage = ({ areas, branchCount, meetings, campaigns }: PageOf<'home'>) => (
  <>
    <section className="hero">
      <h1>
        <FormattedMessage id="public.home.title" />
      </h1>
      <div>
        <p className="lead">
          <FormattedMessage id="public.home.lead" />
        </p>
        <BranchSearch />
        <p>
          <Link className="button" href="/join">
            <FormattedMessage id="public.home.join" />
          </Link>
        </p>
        <Figures branchCount={branchCount} areaCount={areas.length} />
      </div>
    </section>
    <div className="columns">
      <Section id="meetings" title="public.home.meetings">
        {meetings.length > 0 ? (
          <MeetingList meetings={meetings} withBranch />
        ) : (
          <None text="public.meetings.none" href="/branches" />
        )}
        <p className="more">
          <Link href="/meetings">
            <FormattedMessage id="public.home.all-meetings" />
          </Link>
        </p>
      </Section>
      <div>
        {campaigns.length > 0 && <Campaigns campaigns={campaigns} />}
        <Areas areas={areas} />
      </div>
    </div>
  </>
);
