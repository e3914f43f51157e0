import { Button } from '@mantine/core';
import type { FollowUp } from '@rollcall/contract/outreach';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { dayWords } from '../../../app/meetings/use-meeting-times.ts';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { PersonName } from '../../../app/parts/person-name.tsx';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { sayUndo } from '../../../app/parts/say-undo.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { followUpsQuery, useSettleFollowUp } from './use-follow-ups.ts';

/** Who came for the first time and is still to be spoken with. Not there where nobody is. */
export const FollowUps = ({ branchId }: { branchId: string }) => {
  const query = useSuspenseInfiniteQuery(followUpsQuery(branchId));
  const settle = useSettle();
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="follow-ups.title" />}>
      <Rows>
        {items.map((item) => (
          <Row
            key={item.id}
            note={<Story item={item} />}
            act={
              <Button
                variant="default"
                size="compact-md"
                disabled={settle.isPending && settle.variables.followUpId === item.id}
                onClick={() => settle.done(item)}
              >
                <FormattedMessage
                  id="follow-ups.done"
                  values={{
                    name: item.person.givenName,
                    hidden: (parts) => (
                      <span key="hidden" className="visually-hidden">
                        {parts}
                      </span>
                    ),
                  }}
                />
              </Button>
            }
          >
            <Link to="/branches/$branchId/people" params={{ branchId }} search={{ person: item.person.personId }}>
              <PersonName person={item.person} />
            </Link>
          </Row>
        ))}
      </Rows>
      <MoreButton query={query} />
    </Section>
  );
};

const Story = ({ item: { meeting, person, createdAt } }: { item: FollowUp }) => {
  const intl = useIntl();
  return (
    <>
      {meeting ? (
        <FormattedMessage
          id="follow-ups.story"
          values={{
            day: dayWords(intl, meeting.day),
            title: (
              <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
                {meeting.title}
              </Link>
            ),
          }}
        />
      ) : (
        <FormattedMessage
          id="follow-ups.asked-to-join"
          values={{ day: intl.formatDate(createdAt, { day: 'numeric', month: 'long' }) }}
        />
      )}
      {person.phone && (
        <>
          {' · '}
          <a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</a>
        </>
      )}
      {person.email && (
        <>
          {' · '}
          <a href={`mailto:${person.email}`}>{person.email}</a>
        </>
      )}
    </>
  );
};

/** Done at once; what was a slip of the hand is taken back from the note that says so. */
const useSettle = () => {
  const settle = useSettleFollowUp();
  const done = ({ id: followUpId, person }: FollowUp) => {
    const onSuccess = () =>
      sayUndo(
        <FormattedMessage id="follow-ups.is-done" values={{ name: person.givenName }} />,
        `follow-up-${followUpId}`,
        () => settle.mutate({ followUpId, done: false }),
      );
    settle.mutate({ followUpId, done: true }, { onSuccess });
  };
  return { ...settle, done };
};
