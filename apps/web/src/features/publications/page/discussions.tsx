import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { ProblemPage } from '../../../app/states/problem-page.tsx';
import { DOT } from '../words.ts';
import { discussionsQuery } from '../publications.queries.ts';

/** Which branches discussed it, and when; or will. Of what is to come nothing is said where there is nothing. */
export const Discussions = ({ publicationId, when }: { publicationId: string; when: 'past' | 'coming' }) => {
  const times = useMeetingTimes();
  const query = useInfiniteQuery(discussionsQuery(publicationId, when));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (when === 'coming' && query.isSuccess && items.length === 0) return null;
  return (
    <Section title={<FormattedMessage id={`publications.discussed.${when}`} />}>
      {query.isPending && <LoadingRows rows={2} />}
      {query.isError && <ProblemPage error={query.error} reset={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && (
        <Empty>
          <FormattedMessage id="publications.discussed.none" />
        </Empty>
      )}
      <Rows>
        {items.map((meeting) => (
          <Row
            key={meeting.meetingId}
            note={[times.day({ ...meeting, endsAt: meeting.startsAt }), meeting.chapters].filter(Boolean).join(' · ')}
          >
            <Link to="/branches/$branchId" params={{ branchId: meeting.branch.id }}>
              <bdi>{meeting.branch.name}</bdi>
            </Link>
            {DOT}
            <Link to="/meetings/$meetingId" params={{ meetingId: meeting.meetingId }}>
              <bdi>{meeting.title}</bdi>
            </Link>
          </Row>
        ))}
      </Rows>
      <MoreButton query={query} />
    </Section>
  );
};
