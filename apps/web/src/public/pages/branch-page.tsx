import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { CampaignList } from '../parts/campaign-list.tsx';
import { MeetingList } from '../parts/meeting-list.tsx';
import { None } from '../parts/none.tsx';
import { RegionName } from '../parts/region-name.tsx';
import { Section } from '../parts/section.tsx';

type Props = PageOf<'branch'>;

/** Where it is and how to write to it, before anything else: on a phone the card comes last. */
const Where = ({ branch }: Pick<Props, 'branch'>) => (
  <p className="facts-line where">
    <span>
      <FormattedMessage
        id="public.branch.address"
        values={{ city: <bdi>{branch.city}</bdi>, state: branch.state, zip: branch.zip }}
      />
    </span>
    {branch.email && (
      <span>
        <a href={`mailto:${branch.email}`}>{branch.email}</a>
      </span>
    )}
  </p>
);

const Contact = ({ branch }: Pick<Props, 'branch'>) => {
  const intl = useIntl();
  const zone = intl
    .formatDateToParts(0, { timeZone: branch.timeZone, timeZoneName: 'longGeneric' })
    .find((part) => part.type === 'timeZoneName')?.value;
  return (
    <aside className="card side" aria-labelledby="contact">
      <h2 id="contact">
        <FormattedMessage id="public.branch.reach" />
      </h2>
      <p>
        <FormattedMessage id="public.branch.clock" values={{ zone: zone ?? branch.timeZone }} />
      </p>
      <p>
        <Link className="button primary full" href={`/join?branch=${branch.slug}`}>
          <FormattedMessage id="public.branch.join" />
        </Link>
      </p>
      <p className="fine">
        <FormattedMessage id="public.branch.join-text" />
      </p>
      {branch.email ? (
        <>
          <p>
            <a className="button full" href={`mailto:${branch.email}`}>
              <FormattedMessage id="public.branch.contact" />
            </a>
          </p>
          <p className="fine">
            <FormattedMessage id="public.branch.contact-text" />
          </p>
        </>
      ) : (
        <p className="fine">
          <FormattedMessage id="public.branch.no-contact" />
        </p>
      )}
    </aside>
  );
};

/** Its meetings, told to a program. */
const Follow = ({ branch: { slug } }: Pick<Props, 'branch'>) => (
  <p className="fine">
    <FormattedMessage
      id="public.branch.follow"
      values={{
        i: (text) => <Link href={`/embed/branches/${slug}/meetings.ics`}>{text}</Link>,
        a: (text) => <Link href={`/feeds/branches/${slug}/meetings.atom`}>{text}</Link>,
      }}
    />
  </p>
);

/** A branch: where it is, how to reach it, when it meets next and what it fights for. */
export const BranchPage = ({ branch, campaigns, meetings }: Props) => (
  <div className="with-side">
    <div>
      <p className="eyebrow">
        <FormattedMessage id="public.branch.eyebrow" values={{ region: <RegionName region={branch.region} /> }} />
      </p>
      <h1>
        <bdi>{branch.name}</bdi>
      </h1>
      <Where branch={branch} />
      <Section id="meetings" title="public.branch.meetings">
        {meetings.length > 0 ? (
          <MeetingList meetings={meetings} withBranch={meetings.some((meeting) => meeting.branch.id !== branch.id)} />
        ) : (
          <None text="public.branch.no-meetings" href="/meetings" />
        )}
        <Follow branch={branch} />
      </Section>
      <Section id="campaigns" title="public.branch.campaigns">
        {campaigns.length > 0 ? (
          <CampaignList campaigns={campaigns} withArea />
        ) : (
          <None text="public.branch.no-campaigns" />
        )}
      </Section>
    </div>
    <Contact branch={branch} />
  </div>
);
