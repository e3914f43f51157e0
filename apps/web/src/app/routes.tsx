import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { meetingKinds } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { administrationSearch } from '../features/administration/administration.search.ts';
import { campaignSearch } from '../features/campaigns/campaigns.search.ts';
import { petitionSearch, startPetitionSearch } from '../features/campaigns/petitions/petitions.search.ts';
import { reportSearch } from '../features/reports/reports.search.ts';
import { publicationRoutes } from './routes/publications.routes.tsx';
import { areaRoutes } from './routes/area.routes.tsx';
import { root } from './routes/root.tsx';
import { solidarityRoutes } from './routes/solidarity.routes.tsx';
import { taskRoutes } from './routes/tasks.routes.tsx';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
});
const ownMeetings = createRoute({
  getParentRoute: () => root,
  path: '/me',
  component: lazyRouteComponent(() => import('../features/me/member-home-page.tsx'), 'MemberHomePage'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/me/account-page.tsx'), 'AccountPage'),
});

const branches = createRoute({
  getParentRoute: () => root,
  path: '/branches',
  component: lazyRouteComponent(() => import('../features/branches/branches-page.tsx'), 'BranchesPage'),
});
const branch = createRoute({
  getParentRoute: () => root,
  path: '/branches/$branchId',
  component: lazyRouteComponent(() => import('../features/branches/branch-page.tsx'), 'BranchPage'),
});
const branchSettings = createRoute({
  getParentRoute: () => root,
  path: '/branches/$branchId/settings',
  component: lazyRouteComponent(
    () => import('../features/branches/settings/branch-settings-page.tsx'),
    'BranchSettingsPage',
  ),
});
const branchPeople = createRoute({
  getParentRoute: () => root,
  path: '/branches/$branchId/people',
  validateSearch: z.object({ q: z.string().max(100).optional(), person: z.uuid().optional() }),
  component: lazyRouteComponent(() => import('../features/people/branch-people-page.tsx'), 'BranchPeoplePage'),
});
const branchMeetings = createRoute({
  getParentRoute: () => root,
  path: '/branches/$branchId/meetings',
  validateSearch: z.object({
    view: z.enum(['list', 'month', 'series']).optional(),
    when: z.enum(['coming', 'past']).optional(),
    kind: z.enum(meetingKinds).optional(),
    /** The month that is shown, `YYYY-MM`. */
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  component: lazyRouteComponent(() => import('../features/meetings/branch-meetings-page.tsx'), 'BranchMeetingsPage'),
});
const scheduleMeeting = createRoute({
  getParentRoute: () => root,
  path: '/branches/$branchId/meetings/new',
  /** What it is held for. */
  validateSearch: z.object({ campaign: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(
    () => import('../features/meetings/form/schedule-meeting-page.tsx'),
    'ScheduleMeetingPage',
  ),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId',
  validateSearch: z.object({ answers: z.enum(['going', 'maybe', 'waitlisted', 'declined']).optional() }),
  component: lazyRouteComponent(() => import('../features/meetings/meeting-page.tsx'), 'MeetingPage'),
});
const changeMeeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/edit',
  /** Of one of many meetings: `one` once it was asked what is to be changed. */
  validateSearch: z.object({ scope: z.literal('one').optional() }),
  component: lazyRouteComponent(() => import('../features/meetings/form/change-meeting-page.tsx'), 'ChangeMeetingPage'),
});
const programme = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/programme',
  component: lazyRouteComponent(
    () => import('../features/meetings/programme/editor/programme-page.tsx'),
    'ProgrammePage',
  ),
});
const attendance = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/attendance',
  component: lazyRouteComponent(() => import('../features/meetings/door/door-page.tsx'), 'DoorPage'),
  staticData: { bare: true },
});

const series = createRoute({
  getParentRoute: () => root,
  path: '/series/$seriesId',
  component: lazyRouteComponent(() => import('../features/meetings/series/series-page.tsx'), 'SeriesPage'),
});
const changeSeries = createRoute({
  getParentRoute: () => root,
  path: '/series/$seriesId/edit',
  /** The meeting with which the change begins; without it all that are to come change. */
  validateSearch: z.object({ from: z.uuid().optional() }),
  component: lazyRouteComponent(
    () => import('../features/meetings/form/series/change-series-page.tsx'),
    'ChangeSeriesPage',
  ),
});

const door = createRoute({
  getParentRoute: () => root,
  path: '/door',
  component: lazyRouteComponent(() => import('../features/meetings/door/door-entry-page.tsx'), 'DoorEntryPage'),
  staticData: { bare: true },
});

const campaigns = createRoute({
  getParentRoute: () => root,
  path: '/campaigns',
  validateSearch: campaignSearch,
  component: lazyRouteComponent(() => import('../features/campaigns/campaigns-page.tsx'), 'CampaignsPage'),
});
const startCampaign = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/new',
  component: lazyRouteComponent(() => import('../features/campaigns/start-campaign-page.tsx'), 'StartCampaignPage'),
});
const campaign = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/$campaignId',
  component: lazyRouteComponent(() => import('../features/campaigns/page/campaign-page.tsx'), 'CampaignPage'),
});
const editCampaign = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/$campaignId/edit',
  component: lazyRouteComponent(() => import('../features/campaigns/edit/edit-campaign-page.tsx'), 'EditCampaignPage'),
});
const petitions = createRoute({
  getParentRoute: () => root,
  path: '/petitions',
  validateSearch: petitionSearch,
  component: lazyRouteComponent(
    () => import('../features/campaigns/petitions/list/petitions-page.tsx'),
    'PetitionsPage',
  ),
});
const startPetition = createRoute({
  getParentRoute: () => root,
  path: '/petitions/new',
  validateSearch: startPetitionSearch,
  component: lazyRouteComponent(
    () => import('../features/campaigns/petitions/start-petition-page.tsx'),
    'StartPetitionPage',
  ),
});
const petition = createRoute({
  getParentRoute: () => root,
  path: '/petitions/$petitionId',
  component: lazyRouteComponent(() => import('../features/campaigns/petitions/page/petition-page.tsx'), 'PetitionPage'),
});
const editPetition = createRoute({
  getParentRoute: () => root,
  path: '/petitions/$petitionId/edit',
  component: lazyRouteComponent(
    () => import('../features/campaigns/petitions/edit/edit-petition-page.tsx'),
    'EditPetitionPage',
  ),
});
const nationalReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/national',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../features/reports/national-report-page.tsx'), 'NationalReportPage'),
});
const administration = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  validateSearch: administrationSearch,
  component: lazyRouteComponent(
    () => import('../features/administration/administration-page.tsx'),
    'AdministrationPage',
  ),
});

/** Every page of the dashboard; each is loaded when it is first opened. */
export const routeTree = root.addChildren([
  home,
  ownMeetings,
  account,
  branches,
  branch,
  branchSettings,
  branchPeople,
  branchMeetings,
  scheduleMeeting,
  meeting,
  changeMeeting,
  programme,
  attendance,
  door,
  series,
  changeSeries,
  campaigns,
  startCampaign,
  campaign,
  editCampaign,
  petitions,
  startPetition,
  petition,
  editPetition,
  ...taskRoutes,
  ...areaRoutes,
  ...solidarityRoutes,
  ...publicationRoutes,
  nationalReport,
  administration,
]);
