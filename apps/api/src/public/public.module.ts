import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module.ts';
import { CampaignsModule } from '../campaigns/campaigns.module.ts';
import { PetitionsModule } from '../campaigns/petitions/petitions.module.ts';
import { MeetingsModule } from '../meetings/meetings.module.ts';
import { PublicationsModule } from '../publications/publications.module.ts';
import { OutreachModule } from '../outreach/outreach.module.ts';
import { PublicAnswers } from './answers/answers.service.ts';
import { RequestFormController } from './answers/request-form.controller.ts';
import { RsvpPageController } from './answers/rsvp-page.controller.ts';
import { CrawlersController } from './crawlers/crawlers.controller.ts';
import { BranchEmbedsController } from './embeds/branch-embeds.controller.ts';
import { FeedsController } from './feeds/feeds.controller.ts';
import { NextMeetings } from './feeds/next-meetings.service.ts';
import { FirstAdministratorPageController } from './forms/first-administrator-page.controller.ts';
import { ForgotPasswordPageController } from './forms/forgot-password-page.controller.ts';
import { SetPasswordPageController } from './forms/set-password-page.controller.ts';
import { SignInPageController } from './forms/sign-in-page.controller.ts';
import { JoinLinkController } from './joining/join-link.controller.ts';
import { JoinPageController } from './joining/join-page.controller.ts';
import { SolidarityModule } from '../solidarity/solidarity.module.ts';
import { PublishedSisters } from './solidarity/published-sisters.service.ts';
import { SolidarityPageController } from './solidarity/solidarity-page.controller.ts';
import { AreaPagesController } from './areas/area-pages.controller.ts';
import { PublishedAreas } from './areas/published-areas.service.ts';
import { CampaignPagesController } from './campaigns/campaign-pages.controller.ts';
import { PublishedCampaigns } from './campaigns/published-campaigns.service.ts';
import { MeetingFinder } from './meetings/meeting-finder.ts';
import { AboutController } from './pages/about.controller.ts';
import { BranchesPagesController } from './pages/branches-pages.controller.ts';
import { BranchFinder } from './pages/find-branches.ts';
import { MeetingsPagesController } from './pages/meetings-pages.controller.ts';
import { Published } from './pages/published.service.ts';
import { PetitionPagesModule } from './petitions/petition-pages.module.ts';
import { PublicationsPagesController } from './publications/publications-pages.controller.ts';
import { PublishedPublications } from './publications/published-publications.service.ts';
import { SiteModule } from './site/site.module.ts';
import { UnsubscribePageController } from './unsubscribe/unsubscribe-page.controller.ts';

/** The public site: pages for everybody, from the same services as the API. */
@Module({
  imports: [
    PublicationsModule,
    SolidarityModule,
    SiteModule,
    BranchesModule,
    CampaignsModule,
    MeetingsModule,
    OutreachModule,
    PetitionsModule,
    PetitionPagesModule,
  ],
  controllers: [
    AboutController,
    AreaPagesController,
    BranchesPagesController,
    CampaignPagesController,
    MeetingsPagesController,
    PublicationsPagesController,
    SolidarityPageController,
    CrawlersController,
    FeedsController,
    BranchEmbedsController,
    SignInPageController,
    ForgotPasswordPageController,
    SetPasswordPageController,
    FirstAdministratorPageController,
    RequestFormController,
    RsvpPageController,
    JoinPageController,
    JoinLinkController,
    UnsubscribePageController,
  ],
  providers: [
    Published,
    BranchFinder,
    MeetingFinder,
    NextMeetings,
    PublishedAreas,
    PublishedSisters,
    PublishedPublications,
    PublishedCampaigns,
    PublicAnswers,
  ],
})
export class PublicModule {}
