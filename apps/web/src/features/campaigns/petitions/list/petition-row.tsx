import type { PetitionHead } from '@rollcall/contract/petitions';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import classes from '../petitions.module.css';
import { GoalBar } from './goal-bar.tsx';
import { PetitionStateTag } from './petition-state.tsx';

type Props = {
  petition: PetitionHead;
  /** Whether its campaign is said: not on the campaign's own page. */
  showCampaign?: boolean;
  /** Under the title of a page or of a section. */
  heading?: 'h2' | 'h3';
};

const DOT = ' · ';

/** A petition in a list: what it is, who holds it, and how many have signed. */
export const PetitionRow = ({ petition, showCampaign = false, heading: Heading = 'h3' }: Props) => (
  <li className={classes.row}>
    <Heading className={classes.name}>
      <Link to="/petitions/$petitionId" params={{ petitionId: petition.id }}>
        {petition.title}
      </Link>
    </Heading>
    <PetitionStateTag state={petition.state} />
    <p className={classes.note}>
      <FormattedMessage id={`petitions.kind.${petition.kind}`} />
      {DOT}
      {petition.branch ? petition.branch.name : <FormattedMessage id="campaigns.national" />}
      {showCampaign && petition.campaign && (
        <>
          {DOT}
          <Link to="/campaigns/$campaignId" params={{ campaignId: petition.campaign.id }}>
            {petition.campaign.title}
          </Link>
        </>
      )}
    </p>
    {petition.state !== 'draft' && <GoalBar petition={petition} />}
  </li>
);
