import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { useInfiniteQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { updatesQuery } from '../data/campaign.queries.ts';
import { UpdateDialog } from './update-dialog.tsx';
import { UpdateItem } from './update-item.tsx';
import classes from './updates.module.css';
import { useVoices } from './use-voices.ts';

/** News of the campaign, the latest first; those who may speak for it or for a branch in it add theirs. */
export const UpdatesSection = ({ campaign }: { campaign: CampaignDetail }) => {
  const intl = useIntl();
  const query = useInfiniteQuery(updatesQuery(campaign.id));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const voices = useVoices(campaign);
  if (query.isSuccess && items.length === 0 && voices.length === 0) return null;
  return (
    <Section
      title={<FormattedMessage id="campaign.updates" />}
      aside={
        voices.length > 0 && (
          <UpdateDialog campaignId={campaign.id} voices={voices}>
            <FormattedMessage id="campaign.update.add" />
          </UpdateDialog>
        )
      }
    >
      {query.isPending && <LoadingRows rows={2} />}
      {query.isError && <Empty>{problemWords(intl, query.error)}</Empty>}
      {query.isSuccess && items.length === 0 && (
        <Empty>
          <FormattedMessage id="campaign.updates.none" />
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={classes.updates}>
          {items.map((update) => (
            <UpdateItem key={update.id} campaign={campaign} update={update} />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
    </Section>
  );
};
