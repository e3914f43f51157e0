import { Button } from '@mantine/core';
import { can } from '@rollcall/contract/permissions';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { SubscribeButton } from '../../app/calendars/subscribe-button.tsx';
import { branchQuery } from '../../app/data/branches.queries.ts';
import { ButtonLink } from '../../app/links.tsx';
import { MeetingList } from '../../app/meetings/meeting-list.tsx';
import { branchMeetingsQuery } from '../../app/meetings/meetings.queries.ts';
import { Page } from '../../app/page.tsx';
import { MoreButton } from '../../app/parts/more-button.tsx';
import { Section } from '../../app/parts/section.tsx';
import { useSession } from '../../app/session/session.queries.ts';
import { Empty } from '../../app/states/empty.tsx';

/** A branch for those who do not organize it: where it is, and its next meetings. */
export const BranchOverviewPage = ({ branchId }: { branchId: string }) => {
  const session = useSession();
  const { data: branch } = useSuspenseQuery(branchQuery(branchId));
  const query = useSuspenseInfiniteQuery(branchMeetingsQuery(branchId, 'coming'));
  const meetings = query.data.pages.flatMap((page) => page.items);
  return (
    <Page
      title={branch.name}
      eyebrow={<FormattedMessage id="branch.place" values={{ region: branch.region.name, state: branch.state }} />}
      action={
        <>
          {can(session, 'people.read', branchId) && (
            <ButtonLink to="/branches/$branchId/people" params={{ branchId }}>
              <FormattedMessage id="nav.people" />
            </ButtonLink>
          )}
          <ButtonLink variant="default" to="/branches/$branchId/meetings" params={{ branchId }}>
            <FormattedMessage id="branch.all-meetings" />
          </ButtonLink>
          <SubscribeButton of={{ branchId }} name={branch.name} />
          {branch.email && (
            <Button component="a" variant="default" href={`mailto:${branch.email}`}>
              <FormattedMessage id="branch.write" />
            </Button>
          )}
        </>
      }
    >
      <Section title={<FormattedMessage id="meetings.next" />}>
        {meetings.length === 0 ? (
          <Empty>
            <FormattedMessage id="meetings.coming.none" />
          </Empty>
        ) : (
          <MeetingList meetings={meetings} withAnswer={can(session, 'meetings.answer')} />
        )}
        <MoreButton query={query} />
      </Section>
    </Page>
  );
};
