import type { PriorityAreaDetail } from './areas.ts';
import type { Branch } from './branches.ts';
import type { Campaign, PriorityArea } from './campaigns.ts';
import type { Meeting } from './meetings.ts';
import { answerErrors, type AnswerField, type PublicRsvp } from './public-answers.ts';
import type { CampaignPublicPage } from './public-campaigns.ts';
import type { PublicMeeting, PublicMeetingDetail } from './public-meetings.ts';
import type { PetitionPublicPage } from './public-petitions.ts';
import type { SolidarityPublicPage } from './public-solidarity.ts';
import type { PublicationPublicPage } from './public-publications.ts';
import type { Publication } from './publications.ts';

/** A priority area on its own page, with the names under which its conveners stand in public. */
export type PublicArea = Omit<PriorityAreaDetail, 'conveners'> & { conveners: string[] };

/** What can be wrong with a field of a form; each has its words in the site's catalog. */
export const formErrors = [
  'email-missing',
  'email-invalid',
  'email-taken',
  'password-missing',
  'password-short',
  'password-long',
  'password-common',
  'given-name-missing',
  'zip-missing',
  'zip-unknown',
  'sent-too-fast',
  'text-invalid',
  'sign-in-failed',
  'too-many-attempts',
  'foreign-origin',
  ...answerErrors,
] as const;
export type FormError = (typeof formErrors)[number];

/** A form as it was sent, without its passwords, and what is wrong with it by field; `form` is the whole. */
export type SentForm<Field extends string = string> = {
  values: Partial<Record<Field, string>>;
  errors: Partial<Record<Field | 'form', FormError>>;
  /** With `too-many-attempts`: when the next one is let through. */
  retryAfterSeconds?: number;
};

/** What somebody fills in who wants to join. */
export type JoinField = 'givenName' | 'familyName' | 'email' | 'zip';

/** A city of the United States; `state` is its two letters. */
export type CityName = { city: string; state: string };

/** How branches were looked for, and what it was taken to mean. */
export type BranchSearch = {
  text: string;
  by: 'words' | 'zip' | 'city';
  /** To which the branches are the nearest; null where they were found by their own name or state, or not at all. */
  place: CityName | null;
  /** Other cities of the same name. */
  others: CityName[];
};

/** What meetings are looked for; null, false and the empty text mean any. */
export type MeetingFilter = {
  /** The slug of a priority area. */
  area: string | null;
  kind: Meeting['kind'] | null;
  online: boolean;
  /** A city, a state or a ZIP code, as it was typed. */
  near: string;
  /** The slug of a branch. */
  branch: string | null;
};

/** A branch that was found by a place, with how far it is from there. */
export type FoundBranch = Branch & { distanceKm?: number };

/** What the public site shows: the API gathers it, the site's renderer turns it into HTML. */
export type PublicPage =
  | CampaignPublicPage
  | PetitionPublicPage
  | SolidarityPublicPage
  | PublicationPublicPage
  | { page: 'home'; areas: PriorityArea[]; branchCount: number; meetings: PublicMeeting[]; campaigns: Campaign[] }
  | { page: 'what-we-do'; areas: PriorityArea[] }
  | {
      page: 'area';
      area: PublicArea;
      campaigns: Campaign[];
      meetings: PublicMeeting[];
      publications: Publication[];
    }
  | { page: 'branches'; branches: FoundBranch[]; search: BranchSearch | null }
  /** Within a page of the branch's own site. */
  | { page: 'embed-meetings'; branch: Branch; meetings: PublicMeeting[] }
  | { page: 'branch'; branch: Branch; campaigns: Campaign[]; meetings: PublicMeeting[] }
  | {
      page: 'meetings';
      meetings: PublicMeeting[];
      nextCursor: string | null;
      isFirst: boolean;
      filter: MeetingFilter;
      /** To choose from. */
      areas: PriorityArea[];
      /** How the place was understood where one was asked for. */
      search: BranchSearch | null;
    }
  | {
      page: 'meeting';
      meeting: PublicMeetingDetail;
      form: SentForm<AnswerField | 'givenName' | 'familyName' | 'email'>;
    }
  /** The form of a meeting's page was taken: the mail by which it is confirmed is on its way. */
  | { page: 'rsvp-requested' }
  /** Behind a mailed link. Its answer may be preselected by the link. */
  | { page: 'rsvp'; token: string; rsvp: PublicRsvp; isSaved: boolean; form: SentForm<AnswerField> }
  /** What a visitor asked for was forgotten again, unconfirmed. */
  | { page: 'rsvp-forgotten' }
  | { page: 'rsvp-expired' }
  | {
      page: 'sign-in';
      next: string | null;
      notice: 'password-set' | 'administrator-made' | null;
      form: SentForm<'email' | 'password'>;
    }
  | { page: 'forgot-password'; sent: boolean; form: SentForm<'email'> }
  | { page: 'set-password'; token: string; purpose: 'invitation' | 'password_reset'; form: SentForm<'password'> }
  | {
      page: 'first-administrator';
      token: string;
      form: SentForm<'givenName' | 'familyName' | 'email' | 'password'>;
    }
  | {
      page: 'join';
      /** The branch that was asked for; null: the nearest, as the ZIP code tells. */
      branch: Branch | null;
      /** Comes back with the form: when it was shown. */
      stamp: string;
      form: SentForm<JoinField>;
    }
  /** The form was taken: the mail by which it is confirmed is on its way. */
  | { page: 'join-requested' }
  /** Behind a mailed link: to confirm, and then what comes next. */
  | { page: 'join-confirm'; token: string; isConfirmed: boolean; branch: Branch; meetings: PublicMeeting[] }
  | { page: 'join-forgotten' }
  | { page: 'join-expired' }
  | { page: 'link-expired' }
  | {
      page: 'unsubscribe';
      token: string;
      /** Which mails the link is about. */
      list: 'reminders' | 'follow-ups' | 'task-news' | 'task-reminders';
      wanted: boolean;
      isSaved: boolean;
    }
  | { page: 'unsubscribe-expired' }
  | { page: 'error'; status: 400 | 403 | 404 | 413 | 429 | 500 | 503; requestId?: string };

/** Where a page is shown. */
export type PublicSite = {
  /** Where the site is served: `https://…`, no slash at the end. */
  origin: string;
  /** The path asked for, without its language and its query. */
  path: string;
  /** The query asked for, with its `?`; empty where there is none. */
  query: string;
  /** As it stands in an address: `es`. */
  language: string;
};

/** A rendered page: whole, so that its status is final before the first byte leaves. */
export type RenderedPage = {
  status: number;
  pipe: (to: NodeJS.WritableStream) => void;
  /** Whether scripts of ours run on it. */
  hasScripts: boolean;
  /** For `Content-Language`: `es-US`. */
  locale: string;
};

/** What `apps/web/dist/server/render.js` exports. */
export type PublicRenderer = {
  renderPage: (page: PublicPage, site: PublicSite) => Promise<RenderedPage>;
  /** Sources for the Content-Security-Policy: the hash of the one inline stylesheet. */
  styleSources: string[];
};
