import type { BranchHome } from '@rollcall/contract/branches';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import classes from './who-came.module.css';

type Props = { branchId: string; meetings: BranchHome['recentMeetings'] };

/** The last twelve meetings as bars; each one opens its meeting. The pale part said they would come. */
export const WhoCame = ({ branchId, meetings }: Props) => {
  const times = useMeetingTimes();
  const most = Math.max(1, ...meetings.map(({ cameCount, goingCount }) => Math.max(cameCount, goingCount)));
  const height = (count: number) => `${(100 * count) / most}%`;
  return (
    <Section
      title={<FormattedMessage id="branch.came" values={{ count: meetings.length }} />}
      aside={
        <Link to="/branches/$branchId/meetings" params={{ branchId }} search={{ when: 'past' }}>
          <FormattedMessage id="branch.came.all" />
        </Link>
      }
    >
      {meetings.length === 0 ? (
        <Empty>
          <FormattedMessage id="branch.came.none" />
        </Empty>
      ) : (
        <>
          <ol className={classes.bars}>
            {meetings.map((meeting) => {
              const day = times.shortDay(meeting.startsAtLocal);
              // Nobody came of those who said so: more likely nobody wrote it down.
              const open = meeting.cameCount === 0 && meeting.goingCount > 0;
              return (
                <li key={meeting.id}>
                  <Link
                    to={open ? '/meetings/$meetingId/attendance' : '/meetings/$meetingId'}
                    params={{ meetingId: meeting.id }}
                    title={`${meeting.title}, ${day}`}
                  >
                    <span className="visually-hidden">
                      <FormattedMessage
                        id={open ? 'branch.came.bar.open' : 'branch.came.bar'}
                        values={{ title: meeting.title, day, came: meeting.cameCount, going: meeting.goingCount }}
                      />
                    </span>
                    <span className={classes.column} aria-hidden="true">
                      <i className={classes.going} style={{ height: height(meeting.goingCount) }} />
                      <i className={classes.came} style={{ height: height(meeting.cameCount) }} />
                      <b style={{ bottom: height(Math.max(meeting.cameCount, meeting.goingCount)) }}>
                        {open ? (
                          <FormattedMessage id="branch.came.open" />
                        ) : (
                          <FormattedNumber value={meeting.cameCount} />
                        )}
                      </b>
                    </span>
                    <span className={classes.day} aria-hidden="true">
                      {day}
                    </span>
                  </Link>
                </li>
              );
            })}
          </ol>
          <p className={classes.legend}>
            <FormattedMessage
              id="branch.came.legend"
              values={{
                came: (parts) => (
                  <span key="came" className={classes.keyCame}>
                    {parts}
                  </span>
                ),
                going: (parts) => (
                  <span key="going" className={classes.keyGoing}>
                    {parts}
                  </span>
                ),
              }}
            />
          </p>
        </>
      )}
    </Section>
  );
};
