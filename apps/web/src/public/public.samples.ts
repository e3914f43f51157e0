import type { Branch } from '@rollcall/contract/branches';
import type { Campaign, PriorityArea } from '@rollcall/contract/campaigns';
import type { PublicRsvp } from '@rollcall/contract/public-answers';
import type { PublicSister } from '@rollcall/contract/public-solidarity';
import type { Publication } from '@rollcall/contract/publications';
import type { PublicMeeting, PublicMeetingDetail } from '@rollcall/contract/public-meetings';
import type { PublicArea, PublicPage } from '@rollcall/contract/public-pages';
import { campaignSamples } from './campaign.samples.ts';
import { petitionSamples } from './petition.samples.ts';
import { publicationSamples } from './publication.samples.ts';

const id = (n: number) => `019abcde-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const sampleBranch = (over: Partial<Branch> = {}): Branch => ({
  id: id(1),
  slug: 'chicago',
  name: 'Chicago',
  city: 'Chicago',
  state: 'IL',
  zip: '60608',
  latitude: 41.85,
  longitude: -87.65,
  timeZone: 'America/Chicago',
  email: 'chicago@rollcall.example',
  region: { id: id(2), slug: 'midwest', name: 'Midwest' },
  ...over,
});

export const sampleArea: PriorityArea = {
  id: id(3),
  position: 7,
  slug: 'labor-movement',
  name: 'The labor movement',
  summary: 'Defending unions, helping to organize new ones, and solidarity at the point of production.',
  translations: [{ language: 'es', name: 'El movimiento obrero', summary: 'Defender los sindicatos.' }],
};

export const samplePublicArea: PublicArea = {
  ...sampleArea,
  statement: 'Nothing moves unless **somebody** moves it.\n\n## What we do\n\n- Strike support',
  translations: sampleArea.translations.map((one) => ({ ...one, statement: 'Nada se mueve si alguien no lo mueve.' })),
  conveners: ['Rosa Delgado'],
  version: 1,
};

export const samplePublication: Publication = {
  id: id(7),
  slug: 'a-short-history-of-strikes',
  kind: 'pamphlet',
  title: 'A short history of strikes',
  subtitle: '',
  authors: ['Gray, R.'],
  published: '2024',
  publishedIn: '',
  languages: ['en'],
  priorityArea: null,
  visibility: 'public',
  found: null,
};

export const sampleCampaign = (over: Partial<Campaign> = {}): Campaign => ({
  id: id(4),
  slug: 'a-union-in-every-warehouse',
  title: 'A union in every warehouse',
  summary: 'Workers at three warehouses have asked for help with their drives.',
  priorityArea: { id: sampleArea.id, slug: sampleArea.slug, name: sampleArea.name },
  branch: null,
  startsOn: '2026-09-01',
  endsOn: null,
  outcome: null,
  branchCount: 3,
  ...over,
});

export const sampleMeeting = (over: Partial<PublicMeeting> = {}): PublicMeeting => ({
  id: id(5),
  title: 'What would it take to win rent control?',
  kind: 'public_forum',
  startsAt: '2026-11-25T01:00:00.000Z',
  endsAt: '2026-11-25T03:00:00.000Z',
  timeZone: 'America/Chicago',
  placeName: 'Pilsen Community Center',
  isOnline: true,
  capacity: 60,
  onlineCapacity: null,
  placesLeft: 22,
  onlinePlacesLeft: null,
  cancelledAt: null,
  counts: { going: 33, guests: 5, online: 0, waitlisted: 0 },
  branch: sampleBranch(),
  ...over,
});

export const sampleSister: PublicSister = {
  id: id(8),
  name: 'Unión de Inquilinas',
  country: 'MX',
  city: 'Puebla',
  latitude: 19.04,
  longitude: -98.2,
  kind: 'movement',
  relation: 'cooperating',
};

export const sampleDetail = (over: Partial<PublicMeetingDetail> = {}): PublicMeetingDetail => ({
  ...sampleMeeting(),
  description:
    'Rents in Pilsen rose by a third in four years. Tenants from two buildings on strike, and a teacher who organized hers, on what has worked and what comes next.\n\nDiscussion to follow; all are welcome. More at www.example.org/rent.',
  placeAddress: '1800 S Racine Ave',
  campaign: { id: id(4), slug: 'rent-control-now', title: 'Rent control now' },
  priorityArea: { id: sampleArea.id, slug: sampleArea.slug, name: sampleArea.name },
  cancellationReason: null,
  asksGuestNames: true,
  askedNeeds: ['childcare', 'ride'],
  state: 'coming',
  sisters: [sampleSister],
  programme: [
    {
      id: id(6),
      title: 'Two buildings on strike',
      note: 'Two short talks, then questions.',
      durationMinutes: 40,
      startsAfterMinutes: 10,
      speakers: [
        { role: 'chair', name: 'Rosa Delgado', about: '' },
        { role: 'speaker', name: 'Sam Okafor', about: 'tenants union of Pilsen' },
      ],
      readings: [
        {
          title: 'A short history of rent strikes',
          author: 'R. Gray',
          chapters: 'chapters 1 and 2',
          questions: 'What worked?',
          url: 'https://example.org/strikes',
          publication: null,
        },
      ],
    },
  ],
  ...over,
});

export const sampleRsvp = (over: Partial<PublicRsvp> = {}): PublicRsvp => ({
  isConfirmed: true,
  meeting: { ...sampleDetail(), visibility: 'public' },
  answer: { status: 'going', guests: 2, mode: 'room', place: null, guestNames: ['Ada'], needs: ['ride'], note: '' },
  onlineUrl: null,
  dialIn: null,
  checkIn: { code: '0123-4567-89AB', picture: 'M0 0h1v1h-1z', size: 21 },
  ...over,
});

const noForm = { values: {}, errors: {} };

/** One of each kind of page. */
export const samplePages = {
  home: {
    page: 'home',
    areas: [sampleArea],
    branchCount: 40,
    meetings: [sampleMeeting()],
    campaigns: [sampleCampaign()],
  },
  solidarity: {
    page: 'solidarity',
    organizations: [
      {
        ...sampleSister,
        about: 'Tenants of **forty** houses.\n\nThey began in one of them.',
        statements: [
          {
            id: id(10),
            voice: 'joint',
            title: 'Rent is not a wage',
            language: 'en',
            issuedOn: '2026-05-01',
            url: 'https://tenants.example/rent',
            body: '',
          },
        ],
      },
    ],
    exchanges: [
      {
        id: id(9),
        kind: 'visit',
        title: 'Two weeks in Puebla',
        startsOn: '2026-05-01',
        endsOn: '2026-05-14',
        with: { name: sampleSister.name, country: 'MX' },
      },
    ],
  },
  'what-we-do': { page: 'what-we-do', areas: [sampleArea] },
  area: {
    page: 'area',
    area: samplePublicArea,
    campaigns: [sampleCampaign()],
    meetings: [sampleMeeting()],
    publications: [samplePublication],
  },
  branches: { page: 'branches', branches: [sampleBranch()], search: null },
  'embed-meetings': { page: 'embed-meetings', branch: sampleBranch(), meetings: [sampleMeeting()] },
  branch: { page: 'branch', branch: sampleBranch(), campaigns: [sampleCampaign()], meetings: [sampleMeeting()] },
  meetings: {
    page: 'meetings',
    meetings: [sampleMeeting()],
    nextCursor: 'abc',
    isFirst: true,
    filter: { area: null, kind: null, online: false, near: '', branch: null },
    areas: [sampleArea],
    search: null,
  },
  meeting: { page: 'meeting', meeting: sampleDetail(), form: noForm },
  rsvp: { page: 'rsvp', token: 'a'.repeat(43), rsvp: sampleRsvp(), isSaved: true, form: noForm },
  'rsvp-requested': { page: 'rsvp-requested' },
  'rsvp-forgotten': { page: 'rsvp-forgotten' },
  'rsvp-expired': { page: 'rsvp-expired' },
  'sign-in': { page: 'sign-in', next: null, notice: null, form: noForm },
  'forgot-password': { page: 'forgot-password', sent: false, form: noForm },
  'set-password': { page: 'set-password', token: 'a'.repeat(43), purpose: 'invitation', form: noForm },
  'first-administrator': { page: 'first-administrator', token: 'a'.repeat(43), form: noForm },
  join: { page: 'join', branch: sampleBranch(), stamp: 'stamp', form: noForm },
  'join-requested': { page: 'join-requested' },
  'join-confirm': {
    page: 'join-confirm',
    token: 'a'.repeat(43),
    isConfirmed: false,
    branch: sampleBranch(),
    meetings: [sampleMeeting()],
  },
  'join-forgotten': { page: 'join-forgotten' },
  'join-expired': { page: 'join-expired' },
  'link-expired': { page: 'link-expired' },
  unsubscribe: { page: 'unsubscribe', token: 'a'.repeat(43), list: 'reminders', wanted: true, isSaved: false },
  'unsubscribe-expired': { page: 'unsubscribe-expired' },
  ...campaignSamples({ area: sampleArea, campaign: sampleCampaign(), meeting: sampleMeeting() }),
  ...petitionSamples,
  ...publicationSamples,
  error: { page: 'error', status: 404 },
} satisfies { [Kind in PublicPage['page']]: Extract<PublicPage, { page: Kind }> };
