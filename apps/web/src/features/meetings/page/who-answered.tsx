import { Tabs } from '@mantine/core';
import type { MeetingDetail, MeetingPerson } from '@rollcall/contract/meetings';
import { Tag } from '@rollcall/ui/tag';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { PersonName } from '../../../app/parts/person-name.tsx';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { answersQuery } from '../meetings.queries.ts';

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

const AnswerRow = ({ person, meeting }: { person: MeetingPerson; meeting: MeetingDetail }) => {
  const intl = useIntl();
  const { place, guests, came, answeredAt, homeBranch } = person;
  return (
    <Row
      note={
        <FormattedMessage
          id="answers.note"
          values={{
            branch: homeBranch ?? '',
            hasBranch: homeBranch ? 'yes' : 'no',
            at: answeredAt ? intl.formatDate(answeredAt, { day: 'numeric', month: 'short' }) : '',
            answered: answeredAt ? 'yes' : 'no',
          }}
        />
      }
      act={
        <>
          {guests > 0 && (
            <Tag>
              <FormattedMessage id="answers.guests" values={{ guests }} />
            </Tag>
          )}
          {place !== null && (
            <Tag tone="amber">
              <FormattedMessage id="answers.place" values={{ place }} />
            </Tag>
          )}
          {came && (
            <Tag tone="green">
              <FormattedMessage id="answers.came" />
            </Tag>
          )}
        </>
      }
    >
      {homeBranch === meeting.branchName ? (
        <Link
          to="/branches/$branchId/people"
          params={{ branchId: meeting.branchId }}
          search={{ person: person.personId }}
        >
          <PersonName person={person} />
        </Link>
      ) : (
        <PersonName person={person} />
      )}
    </Row>
  );
};
