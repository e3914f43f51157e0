import { can } from '@rollcall/contract/permissions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { SubscribeButton } from '../../../app/calendars/subscribe-button.tsx';
import { localDay } from '../../../app/data/days.ts';
import { useAreaName } from '../../../app/data/use-areas.ts';
import { Page } from '../../../app/page.tsx';
import { Columns } from '../../../app/columns.tsx';
import { Markdown } from '../../../app/parts/markdown.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { SistersSection } from '../../../app/sisters/sisters-section.tsx';
import { BranchesSection } from '../branches/branches-section.tsx';
import { stateOf } from '../campaign-days.ts';
import { campaignQuery } from '../data/campaign.queries.ts';
import { GoalsSection } from '../goals/goals-section.tsx';
import { OutcomeCard } from '../outcome/outcome-card.tsx';
import { PetitionsSection } from '../petitions/list/petitions-section.tsx';
import { TasksSummary } from '../tasks/tasks-summary.tsx';
import { UpdatesSection } from '../updates/updates-section.tsx';
import { CampaignActions } from './campaign-actions.tsx';
import classes from './campaign-page.module.css';
import { CampaignStateTag } from './campaign-state.tsx';
import { DaySpan } from './day-span.tsx';
import { DemandsSection } from './demands-section.tsx';
import { NextMeetings } from './next-meetings.tsx';
import { PhasesSection } from './phases-section.tsx';
import { PartnersSection, TargetsSection } from './sides.tsx';

const route = getRouteApi('/campaigns/$campaignId');

/** A campaign: what it wants, how far it is, who takes part, and what is next. Figures first, prose second. */
export const CampaignPage = () => {
  const { campaignId } = route.useParams();
  const { data: campaign } = useSuspenseQuery(campaignQuery(campaignId));
  const session = useSession();
  const areaName = useAreaName(campaign.priorityArea);
  const { branch, priorityArea, summary, story, publishedAt } = campaign;
  const ended = stateOf(campaign, localDay(new Date())) === 'ended';
  return (
    <Page
      title={campaign.title}
      eyebrow={
        <>
          <Link to="/areas/$areaId" params={{ areaId: priorityArea.id }}>
            {areaName}
          </Link>
          {' · '}
          {branch ? (
            <Link to="/branches/$branchId" params={{ branchId: branch.id }}>
              {branch.name}
            </Link>
          ) : (
            <FormattedMessage id="campaigns.national" />
          )}
        </>
      }
      action={<CampaignActions campaign={campaign} />}
    >
      <p className={classes.facts}>
        <CampaignStateTag campaign={campaign} />
        <span>
          <DaySpan {...campaign} />
        </span>
        <a href="#branches">
          <FormattedMessage id="campaign.branch-count" values={{ count: campaign.branchCount }} />
        </a>
        {publishedAt && !ended && <SubscribeButton size="xs" of={{ campaignId }} name={campaign.title} />}
      </p>
      {publishedAt === null && (
        <p className={classes.note}>
          <FormattedMessage id="campaign.plan.note" />
        </p>
      )}
      <OutcomeCard campaign={campaign} />
      {summary && <p className={classes.summary}>{summary}</p>}
      <Columns
        aside={
          <>
            {!ended && <NextMeetings campaignId={campaignId} />}
            <BranchesSection campaign={campaign} />
            <TargetsSection targets={campaign.targets} />
            <PartnersSection partners={campaign.partners} />
            <SistersSection of={{ campaignId }} mayChange={can(session, 'campaigns.manage', branch?.id ?? null)} />
          </>
        }
      >
        <DemandsSection demands={campaign.demands} />
        <GoalsSection campaign={campaign} />
        <TasksSummary campaign={campaign} />
        <PetitionsSection campaign={campaign} />
        <PhasesSection campaign={campaign} />
        <UpdatesSection campaign={campaign} />
        {story && (
          <Section title={<FormattedMessage id="campaign.story" />}>
            <div className={classes.prose}>
              <Markdown text={story} />
            </div>
          </Section>
        )}
      </Columns>
    </Page>
  );
};
