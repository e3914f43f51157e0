import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { MeetingPerson } from '@rollcall/contract/meetings/rsvps';
import { can } from '@rollcall/contract/permissions';
import { Tag } from '@rollcall/ui/tag';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { isHybrid } from '../../../../app/answers/places.ts';
import { PersonName } from '../../../../app/parts/person-name.tsx';
import { Row } from '../../../../app/parts/row.tsx';
import { useSession } from '../../../../app/session/session.queries.ts';
import { StopLinks } from './stop-links.tsx';
import { ToldHosts } from './told-hosts.tsx';

type Props = { person: MeetingPerson; meeting: MeetingDetail };

/** Somebody who answered, with what the hosts have to know and to see to. */
export const AnswerRow = ({ person, meeting }: Props) => {
  const intl = useIntl();
  const session = useSession();
  const { place, guests, came, answeredAt, homeBranch, mode, status } = person;
  return (
    <Row
      note={
        <>
          <FormattedMessage
            id="answers.note"
            values={{
              branch: homeBranch ?? '',
              hasBranch: homeBranch ? 'yes' : 'no',
              at: answeredAt ? intl.formatDate(answeredAt, { day: 'numeric', month: 'short' }) : '',
              answered: answeredAt ? 'yes' : 'no',
            }}
          />
          <ToldHosts person={person} />
        </>
      }
      act={
        <>
          {mode === 'online' && status !== 'declined' && isHybrid(meeting) && (
            <Tag>
              <FormattedMessage id="answers.online" />
            </Tag>
          )}
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
          {status !== null && can(session, 'meetings.manage', meeting.branchId) && (
            <StopLinks meetingId={meeting.id} person={person} />
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
