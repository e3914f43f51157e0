import { Button } from '@mantine/core';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import type { CampaignUpdate } from '@rollcall/contract/campaigns/updates';
import { can } from '@rollcall/contract/permissions';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { Markdown } from '../../../app/parts/markdown.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { UpdateDialog } from './update-dialog.tsx';
import classes from './updates.module.css';
import { useRemoveUpdate } from './use-update-acts.tsx';

type Props = { campaign: CampaignDetail; update: CampaignUpdate };

/** One piece of news: who tells it, when, and what. */
export const UpdateItem = ({ campaign, update }: Props) => {
  const session = useSession();
  const { branch, title, body, publishedAt } = update;
  const plans = can(session, 'campaigns.manage', campaign.branch?.id ?? null);
  const mayChange = plans || (branch !== null && can(session, 'campaigns.manage', branch.id));
  const remove = useRemoveUpdate(campaign.id);
  return (
    <li className={classes.update}>
      <h3>{title}</h3>
      <small>
        <FormattedDate value={publishedAt} day="numeric" month="long" year="numeric" />
        {branch && (
          <>
            {' · '}
            {branch.name}
          </>
        )}
      </small>
      <Markdown text={body} below={3} />
      {mayChange && (
        <div className={classes.acts}>
          <UpdateDialog campaignId={campaign.id} update={update} voices={[branch]}>
            <FormattedMessage id="campaign.update.change" />
          </UpdateDialog>
          <Button size="compact-sm" variant="default" loading={remove.isPending} onClick={() => remove.mutate(update)}>
            <FormattedMessage id="campaign.update.remove" />
          </Button>
        </div>
      )}
    </li>
  );
};
