import { useInfiniteQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { MeetingList } from '../../../app/meetings/meeting-list.tsx';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { campaignMeetingsQuery } from '../data/campaign.queries.ts';

/** The meetings that are next in the campaign, of all branches that take part. */
export const NextMeetings = ({ campaignId }: { campaignId: string }) => {
  const intl = useIntl();
  const query = useInfiniteQuery(campaignMeetingsQuery(campaignId));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={<FormattedMessage id="campaign.meetings" />}>
      {query.isPending && <LoadingRows rows={2} />}
      {query.isError && <Empty>{problemWords(intl, query.error)}</Empty>}
      {query.isSuccess && items.length === 0 && (
        <Empty>
          <FormattedMessage id="campaign.meetings.none" />
        </Empty>
      )}
      {items.length > 0 && <MeetingList meetings={items} withBranch />}
      <MoreButton query={query} />
    </Section>
  );
};
