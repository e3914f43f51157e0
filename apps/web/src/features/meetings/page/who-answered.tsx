import { Tabs } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { answersQuery } from '../meetings.queries.ts';
import { AnswerRow } from './details/answer-row.tsx';

const statuses = ['going', 'waitlisted', 'maybe', 'declined'] as const;
type Status = (typeof statuses)[number];

type Props = { meeting: MeetingDetail; answers: Status | undefined };

/** Who answered what, a page at a time. */
export const WhoAnswered = ({ meeting, answers = 'going' }: Props) => {
  const navigate = useNavigate({ from: '/meetings/$meetingId' });
  const intl = useIntl();
  return (
    <div id="answers">
      <Section title={<FormattedMessage id="answers.title" />}>
        <Tabs
          value={answers}
          color="var(--ink)"
          onChange={(value) =>
            void navigate({
              search: { answers: statuses.find((status) => status === value) },
              replace: true,
              resetScroll: false,
            })
          }
        >
          <Tabs.List px={8} aria-label={intl.formatMessage({ id: 'answers.title' })}>
            {statuses.map((status) => (
              <Tabs.Tab key={status} value={status}>
                <FormattedMessage id={`answers.${status}`} values={{ count: meeting.counts[status] }} />
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {statuses.map((status) => (
            <Tabs.Panel key={status} value={status}>
              {status === answers && <Answers meeting={meeting} status={status} />}
            </Tabs.Panel>
          ))}
        </Tabs>
      </Section>
    </div>
  );
};

const Answers = ({ meeting, status }: { meeting: MeetingDetail; status: Status }) => {
  const intl = useIntl();
  const query = useInfiniteQuery(answersQuery(meeting.id, status));
  if (query.isPending) return <LoadingRows />;
  if (query.isError) return <Empty>{problemWords(intl, query.error)}</Empty>;
  const people = query.data.pages.flatMap((page) => page.items);
  if (people.length === 0) {
    return (
      <Empty>
        <FormattedMessage id={`answers.${status}.none`} />
      </Empty>
    );
  }
  return (
    <>
      <Rows>
        {people.map((person) => (
          <AnswerRow key={person.personId} person={person} meeting={meeting} />
        ))}
      </Rows>
      <MoreButton query={query} />
    </>
  );
};
