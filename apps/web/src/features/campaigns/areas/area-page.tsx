import { areaIn } from '@rollcall/contract/areas';
import { can } from '@rollcall/contract/permissions';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { localDay } from '../../../app/data/days.ts';
import { ButtonLink, TextLink } from '../../../app/links.tsx';
import { MeetingList } from '../../../app/meetings/meeting-list.tsx';
import { Page } from '../../../app/page.tsx';
import { Columns } from '../../../app/columns.tsx';
import { Markdown } from '../../../app/parts/markdown.tsx';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { CampaignRow } from '../campaign-row.tsx';
import campaignClasses from '../campaigns.module.css';
import { campaignsQuery } from '../campaigns.queries.ts';
import { areaMeetingsQuery, areaQuery } from './areas.queries.ts';
import classes from './areas.module.css';
import { ConvenersSection } from './conveners-section.tsx';

const route = getRouteApi('/areas/$areaId');

const Campaigns = ({ areaId }: { areaId: string }) => {
  const intl = useIntl();
  const query = useInfiniteQuery(campaignsQuery({ area: areaId }));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const today = localDay(new Date());
  return (
    <Section
      title={<FormattedMessage id="areas.campaigns" />}
      aside={
        <TextLink to="/campaigns" search={{ area: areaId, show: 'all' }}>
          <FormattedMessage id="areas.campaigns.all" />
        </TextLink>
      }
    >
      {query.isPending && <LoadingRows rows={2} />}
      {query.isError && <Empty>{problemWords(intl, query.error)}</Empty>}
      {query.isSuccess && items.length === 0 && (
        <Empty>
          <FormattedMessage id="areas.campaigns.none" />
        </Empty>
      )}
      <ul className={campaignClasses.campaigns}>
        {items.map((campaign) => (
          <CampaignRow key={campaign.id} campaign={campaign} today={today} tagged={false} />
        ))}
      </ul>
      <MoreButton query={query} />
    </Section>
  );
};

const Meetings = ({ areaId }: { areaId: string }) => {
  const intl = useIntl();
  const query = useInfiniteQuery(areaMeetingsQuery(areaId));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={<FormattedMessage id="areas.meetings" />}>
      {query.isPending && <LoadingRows rows={2} />}
      {query.isError && <Empty>{problemWords(intl, query.error)}</Empty>}
      {query.isSuccess && items.length === 0 && (
        <Empty>
          <FormattedMessage id="areas.meetings.none" />
        </Empty>
      )}
      {items.length > 0 && <MeetingList meetings={items} withBranch />}
      <MoreButton query={query} />
    </Section>
  );
};

/** A priority area: what it stands for, who convenes it, its campaigns and its next meetings. */
export const AreaPage = () => {
  const { locale } = useIntl();
  const { areaId } = route.useParams();
  const { data: area } = useSuspenseQuery(areaQuery(areaId));
  const manages = can(useSession(), 'areas.manage');
  const { name, summary, statement } = areaIn(area, locale);
  return (
    <Page
      title={name}
      eyebrow={
        <Link to="/areas">
          <FormattedMessage id="areas.eyebrow" values={{ position: area.position }} />
        </Link>
      }
      action={
        manages && (
          <ButtonLink to="/areas/$areaId/edit" params={{ areaId }}>
            <FormattedMessage id="areas.change" />
          </ButtonLink>
        )
      }
    >
      <p className={classes.summary}>{summary}</p>
      <Columns
        aside={
          <>
            <Meetings key={areaId} areaId={areaId} />
            <ConvenersSection area={area} />
            <Section title={<FormattedMessage id="areas.reading" />}>
              <div className={classes.body}>
                <TextLink to="/publications" search={{ area: areaId }}>
                  <FormattedMessage id="areas.publications" />
                </TextLink>
              </div>
            </Section>
          </>
        }
      >
        <Campaigns key={areaId} areaId={areaId} />
        {statement && (
          <Section title={<FormattedMessage id="areas.statement" />}>
            <div className={classes.body}>
              <Markdown text={statement} />
            </div>
          </Section>
        )}
      </Columns>
    </Page>
  );
};
