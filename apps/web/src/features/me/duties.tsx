import { roles } from '@rollcall/contract/meetings/roles';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../app/api.ts';
import { roleName } from '../../app/meetings/role-words.ts';
import { useMeetingTimes } from '../../app/meetings/use-meeting-times.ts';
import { Row, Rows } from '../../app/parts/row.tsx';
import { Section } from '../../app/parts/section.tsx';

const dutiesQuery = () =>
  queryOptions({ queryKey: ['duties'], queryFn: ({ signal }) => api(roles.duties, {}, { signal }) });

/** What the reader does at meetings to come. Nothing is shown to whoever does nothing. */
export const Duties = () => {
  const intl = useIntl();
  const times = useMeetingTimes();
  const { data } = useQuery(dutiesQuery());
  if (!data?.items.length) return null;
  return (
    <Section title={<FormattedMessage id="duties.title" />}>
      <Rows>
        {data.items.map((duty) => {
          const { kind, title, meetingId } = duty;
          const name = kind ? roleName(intl, { kind, title }) : intl.formatMessage({ id: 'duties.host' });
          return (
            <Row
              key={`${meetingId} ${name} ${duty.startsAt}`}
              note={
                <FormattedMessage
                  id="duties.when"
                  values={{ branch: duty.branchName, day: times.day(duty), hours: times.hours(duty, true) }}
                />
              }
              act={
                kind === null && (
                  <Link to="/meetings/$meetingId/attendance" params={{ meetingId }}>
                    <FormattedMessage id="meeting.door-list" />
                  </Link>
                )
              }
            >
              <FormattedMessage
                id="duties.what"
                values={{
                  role: name,
                  meeting: (
                    <Link to="/meetings/$meetingId" params={{ meetingId }}>
                      {duty.meetingTitle}
                    </Link>
                  ),
                }}
              />
            </Row>
          );
        })}
      </Rows>
    </Section>
  );
};
