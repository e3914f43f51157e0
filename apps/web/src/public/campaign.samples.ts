import type { CampaignPublicPage } from '@rollcall/contract/public-campaigns';
import type { PublicMeeting } from '@rollcall/contract/public-meetings';
import type { Campaign, PriorityArea } from '@rollcall/contract/campaigns';

type Page = Extract<CampaignPublicPage, { page: 'campaign' }>;

const id = (n: number) => `0199b000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** What stands on other pages too. */
type Shared = { area: PriorityArea; campaign: Campaign; meeting: PublicMeeting };

/** A campaign with each of its parts. */
const campaignPage = ({ campaign, meeting }: Shared): Page => ({
  page: 'campaign',
  campaign: {
    ...campaign,
    story: 'It began with **forty** workers.\n\n# How we win\n\n- in every shift',
    demands: [
      { demand: 'Recognition of the union', isWon: true },
      { demand: 'Two breaks in every shift', isWon: false },
    ],
    targets: [{ name: 'The owner of the warehouses', about: 'Signs the contract' }],
    phases: [
      { title: 'Cards', about: 'Talk with everybody', startsOn: '2026-09-01', endsOn: '2026-11-01' },
      { title: 'Pressure', about: '', startsOn: '2026-11-01', endsOn: null },
    ],
    partners: [{ name: 'Tenants union', about: 'Brings the neighborhood', url: 'https://tenants.example/' }],
    outcome: 'partly_won',
    outcomeText: 'The union is **recognized**.',
    outcomeOn: '2026-11-20',
    updatedAt: '2026-11-20T18:00:00Z',
  },
  updates: [
    {
      id: id(1),
      campaignId: campaign.id,
      branch: meeting.branch,
      title: 'They listened',
      body: 'Two hundred of us came.',
      publishedAt: '2026-11-20T18:00:00Z',
      updatedAt: '2026-11-20T18:00:00Z',
      version: 1,
    },
  ],
  branches: [
    {
      branch: meeting.branch,
      adoptedOn: '2026-09-02',
      nextMeeting: null,
      meetings: { coming: 1, held: 2, came: 40 },
      tasks: null,
    },
  ],
  meetings: [meeting],
  petitions: [
    {
      id: id(2),
      slug: 'recognize-the-union',
      kind: 'petition',
      state: 'open',
      title: 'Recognize the union',
      language: 'en',
      goal: 1000,
      signatureCount: 412,
      branch: null,
      campaign: null,
      publishedAt: '2026-10-01T00:00:00Z',
      closedAt: null,
      updatedAt: '2026-10-01T00:00:00Z',
    },
  ],
  sisters: [
    {
      id: id(3),
      name: 'Unión de Inquilinas',
      country: 'MX',
      city: 'Puebla',
      latitude: 19.04,
      longitude: -98.2,
      kind: 'movement',
      relation: 'cooperating',
    },
  ],
  today: '2026-11-23',
});

/** One of each kind of page about campaigns. */
export const campaignSamples = (shared: Shared) =>
  ({
    campaigns: {
      page: 'campaigns',
      areas: [shared.area],
      area: null,
      show: 'running',
      campaigns: [shared.campaign, { ...shared.campaign, outcome: 'won' }],
      nextCursor: 'abc',
      isFirst: true,
    },
    campaign: campaignPage(shared),
  }) satisfies { [Kind in CampaignPublicPage['page']]: Extract<CampaignPublicPage, { page: Kind }> };
