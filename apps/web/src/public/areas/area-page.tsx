import { areaIn } from '@rollcall/contract/areas';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { CampaignList } from '../parts/campaign-list.tsx';
import { MeetingList } from '../parts/meeting-list.tsx';
import { None } from '../parts/none.tsx';
import { Section } from '../parts/section.tsx';
import { Markdown } from '../text/markdown.tsx';
import { Shelf } from './shelf.tsx';

const Conveners = ({ names }: { names: string[] }) => (
  <p className="fine">
    <FormattedMessage
      id="public.area.conveners"
      values={{
        count: names.length,
        names: (
          <FormattedList
            type="unit"
            value={names.map((name) => (
              <bdi key={name}>{name}</bdi>
            ))}
          />
        ),
      }}
    />
  </p>
);

/** A priority area: what it stands for, its campaigns, where to talk about it, and what to read. */
export const AreaPage = ({ area, campaigns, meetings, publications }: PageOf<'area'>) => {
  const { locale } = useIntl();
  const { name, summary, statement } = areaIn(area, locale);
  return (
    <>
      <p className="eyebrow">
        <FormattedMessage id="public.area.eyebrow" values={{ position: area.position }} />
      </p>
      <h1>{name}</h1>
      <p className="lead">{summary}</p>
      {statement && <Markdown text={statement} below={1} />}
      {area.conveners.length > 0 && <Conveners names={area.conveners} />}
      <div className="columns even">
        <Section id="meetings" title="public.area.meetings">
          {meetings.length > 0 ? (
            <MeetingList meetings={meetings} withBranch />
          ) : (
            <None text="public.area.no-meetings" href="/meetings" />
          )}
        </Section>
        <Section id="campaigns" title="public.area.campaigns">
          {campaigns.length > 0 ? <CampaignList campaigns={campaigns} /> : <None text="public.area.no-campaigns" />}
        </Section>
      </div>
      {publications.length > 0 && <Shelf publications={publications} area={area.slug} />}
      <p className="more">
        <Link href="/what-we-do">
          <FormattedMessage id="public.area.all" />
        </Link>
      </p>
    </>
  );
};
