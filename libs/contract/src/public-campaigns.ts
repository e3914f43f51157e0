import type { Campaign, CampaignDetail, PriorityArea } from './campaigns.ts';
import type { CampaignBranch } from './campaigns/branches.ts';
import type { CampaignUpdate } from './campaigns/updates.ts';
import type { PetitionHead } from './petitions.ts';
import type { PublicMeeting } from './public-meetings.ts';
import type { PublicSister } from './public-solidarity.ts';

/** A published campaign on its own page. */
export type PublicCampaign = Omit<CampaignDetail, 'publishedAt' | 'version'>;

/** Which campaigns are listed: those that run, that were won (wholly or in part), or all. */
export const campaignShows = ['running', 'won', 'all'] as const;
export type CampaignShow = (typeof campaignShows)[number];

export type CampaignPublicPage =
  | {
      page: 'campaigns';
      areas: PriorityArea[];
      /** Address of the area that is asked for. */
      area: string | null;
      show: CampaignShow;
      campaigns: Campaign[];
      nextCursor: string | null;
      isFirst: boolean;
    }
  | {
      page: 'campaign';
      campaign: PublicCampaign;
      /** The latest first. */
      updates: CampaignUpdate[];
      branches: CampaignBranch[];
      meetings: PublicMeeting[];
      /** Those that are open to be signed. */
      petitions: PetitionHead[];
      /** Sister organizations that lead it with us. */
      sisters: PublicSister[];
      /** `YYYY-MM-DD`: which phase is now. */
      today: string;
    };
