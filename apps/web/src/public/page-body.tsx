import type { PublicPage } from '@rollcall/contract/public-pages';
import { RsvpPage } from './answers/rsvp-page.tsx';
import { RsvpExpiredPage, RsvpForgottenPage, RsvpRequestedPage } from './answers/told-pages.tsx';
import { CampaignPage } from './campaigns/campaign-page.tsx';
import { CampaignsPage } from './campaigns/campaigns-page.tsx';
import { FirstAdministratorPage } from './forms/first-administrator-page.tsx';
import { ForgotPasswordPage } from './forms/forgot-password-page.tsx';
import { LinkExpiredPage } from './forms/link-expired-page.tsx';
import { SetPasswordPage } from './forms/set-password-page.tsx';
import { SignInPage } from './forms/sign-in-page.tsx';
import { JoinConfirmPage, JoinExpiredPage, JoinForgottenPage, JoinRequestedPage } from './joining/after-pages.tsx';
import { JoinPage } from './joining/join-page.tsx';
import { AreaPage } from './areas/area-page.tsx';
import { BranchPage } from './pages/branch-page.tsx';
import { BranchesPage } from './pages/branches-page.tsx';
import { EmbedMeetingsPage } from './pages/embed-meetings-page.tsx';
import { ErrorPage } from './pages/error-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { MeetingPage } from './pages/meeting-page.tsx';
import { MeetingsPage } from './pages/meetings-page.tsx';
import { WhatWeDoPage } from './areas/what-we-do-page.tsx';
import { EmbedPetitionPage } from './petitions/embed-petition-page.tsx';
import { PetitionPage } from './petitions/petition-page.tsx';
import { SignatureExpiredPage, SignatureWithdrawnPage } from './petitions/told/ended-pages.tsx';
import { SignaturePage } from './petitions/told/signature-page.tsx';
import { EmbedPetitionSignedPage, PetitionSignedPage } from './petitions/told/signed-pages.tsx';
import { PublicationPage } from './publications/publication-page.tsx';
import { PublicationsPage } from './publications/publications-page.tsx';
import { SolidarityPage } from './solidarity/solidarity-page.tsx';
import { UnsubscribeExpiredPage, UnsubscribePage } from './unsubscribe/unsubscribe-page.tsx';

/** The page itself, between masthead and footer. */
export const PageBody = ({ page }: { page: PublicPage }) => {
  switch (page.page) {
    case 'home':
      return <HomePage {...page} />;
    case 'what-we-do':
      return <WhatWeDoPage {...page} />;
    case 'solidarity':
      return <SolidarityPage {...page} />;
    case 'area':
      return <AreaPage {...page} />;
    case 'branches':
      return <BranchesPage {...page} />;
    case 'branch':
      return <BranchPage {...page} />;
    case 'campaigns':
      return <CampaignsPage {...page} />;
    case 'campaign':
      return <CampaignPage {...page} />;
    case 'embed-meetings':
      return <EmbedMeetingsPage {...page} />;
    case 'meetings':
      return <MeetingsPage {...page} />;
    case 'meeting':
      return <MeetingPage {...page} />;
    case 'rsvp':
      return <RsvpPage {...page} />;
    case 'rsvp-requested':
      return <RsvpRequestedPage />;
    case 'rsvp-forgotten':
      return <RsvpForgottenPage />;
    case 'rsvp-expired':
      return <RsvpExpiredPage />;
    case 'sign-in':
      return <SignInPage {...page} />;
    case 'forgot-password':
      return <ForgotPasswordPage {...page} />;
    case 'set-password':
      return <SetPasswordPage {...page} />;
    case 'first-administrator':
      return <FirstAdministratorPage {...page} />;
    case 'join':
      return <JoinPage {...page} />;
    case 'join-requested':
      return <JoinRequestedPage />;
    case 'join-confirm':
      return <JoinConfirmPage {...page} />;
    case 'join-forgotten':
      return <JoinForgottenPage />;
    case 'join-expired':
      return <JoinExpiredPage />;
    case 'link-expired':
      return <LinkExpiredPage />;
    case 'unsubscribe':
      return <UnsubscribePage {...page} />;
    case 'unsubscribe-expired':
      return <UnsubscribeExpiredPage />;
    case 'petition':
      return <PetitionPage {...page} />;
    case 'embed-petition':
      return <EmbedPetitionPage {...page} />;
    case 'petition-signed':
      return <PetitionSignedPage {...page} />;
    case 'embed-petition-signed':
      return <EmbedPetitionSignedPage {...page} />;
    case 'signature':
      return <SignaturePage {...page} />;
    case 'signature-withdrawn':
      return <SignatureWithdrawnPage />;
    case 'signature-expired':
      return <SignatureExpiredPage />;
    case 'publications':
      return <PublicationsPage {...page} />;
    case 'publication':
      return <PublicationPage {...page} />;
    case 'error':
      return <ErrorPage {...page} />;
  }
};
