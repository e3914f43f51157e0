import type { MeetingDetail, MeetingPerson } from '@rollcall/contract/meetings';
import type { Person } from '@rollcall/contract/people';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { walkInsQuery } from '../meetings.queries.ts';
import classes from './attendance.module.css';
import { DoorRow, type Record } from './door-rows.tsx';

const asGuest = (person: Person, branchName: string): MeetingPerson => ({
  personId: person.id,
  givenName: person.givenName,
  familyName: person.familyName,
  homeBranch: branchName,
  status: null,
  guests: 0,
  place: null,
  answeredAt: null,
  came: false,
});

type Props = { meeting: MeetingDetail; name: string; listed: MeetingPerson[]; onRecord: Record | undefined };

/** People of the branch by that name who did not answer: they walk in all the same. */
export const WalkIns = ({ meeting, name, listed, onRecord }: Props) => {
  const intl = useIntl();
  const query = useQuery(walkInsQuery(meeting.branchId, name));
  const known = new Set(listed.map(({ personId }) => personId));
  const found = (query.data?.items ?? []).filter(({ id }) => !known.has(id));
  return (
    <Section
      title={<FormattedMessage id="door.walk-ins" />}
      aside={
        <Link to="/branches/$branchId/people" params={{ branchId: meeting.branchId }}>
          <FormattedMessage id="door.add-person" />
        </Link>
      }
    >
      {query.isPending ? (
        <LoadingRows rows={2} />
      ) : query.isError ? (
        <Empty>{problemWords(intl, query.error)}</Empty>
      ) : found.length === 0 ? (
        <Empty>
          <FormattedMessage id="door.walk-ins.none" values={{ name }} />
        </Empty>
      ) : (
        <ul className={classes.rows}>
          {found.map((person) => (
            <DoorRow key={person.id} person={asGuest(person, meeting.branchName)} onRecord={onRecord} />
          ))}
        </ul>
      )}
    </Section>
  );
};
