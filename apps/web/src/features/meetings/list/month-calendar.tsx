import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import FullCalendar from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import classicTheme from '@fullcalendar/react/themes/classic';
import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Branch } from '@rollcall/contract/branches';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { MeetingList } from '../../../app/meetings/meeting-list.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { meetingsBetweenQuery } from '../meetings.queries.ts';
import type { Kind } from './list-filters.tsx';
import { monthAfter, monthNow, spanOfMonth } from './month.ts';
import classes from './month-calendar.module.css';

type Props = { branch: Branch; month: string | undefined; kind: Kind | undefined };

/** A month of a branch, by the branch's clock; on a phone as a list. */
export const MonthCalendar = ({ branch, month = monthNow(branch.timeZone), kind }: Props) => {
  const intl = useIntl();
  const times = useMeetingTimes();
  const router = useRouter();
  const navigate = useNavigate({ from: '/branches/$branchId/meetings' });
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const { from, to } = spanOfMonth(month);
  const query = useQuery({ ...meetingsBetweenQuery(branch.id, from, to), placeholderData: keepPreviousData });
  const go = (to: string) =>
    void navigate({ search: (old) => ({ ...old, month: to }), replace: true, resetScroll: false });

  const meetings = (query.data ?? []).filter((meeting) => !kind || meeting.kind === kind);
  const events = meetings.map((meeting) => ({
    id: meeting.id,
    title: meeting.title,
    start: meeting.startsAtLocal,
    at: intl.formatTime(meeting.startsAt, { hour: 'numeric', minute: '2-digit', timeZone: meeting.timeZone }),
    url: router.buildLocation({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } }).publicHref,
    className: meeting.cancelledAt ? classes.cancelled : '',
  }));
  const ofMonth = meetings.filter(({ startsAtLocal }) => startsAtLocal.startsWith(month));

  return (
    <section className={`card ${classes.month}`} aria-labelledby="month">
      <div className={classes.bar}>
        <ActionIcon
          variant="default"
          size={42}
          aria-label={intl.formatMessage({ id: 'month.before' })}
          onClick={() => go(monthAfter(month, -1))}
        >
          <span className={classes.back} />
        </ActionIcon>
        <h2 id="month" aria-live="polite">
          {times.month(`${month}-01T00:00`)}
        </h2>
        <ActionIcon
          variant="default"
          size={42}
          aria-label={intl.formatMessage({ id: 'month.after' })}
          onClick={() => go(monthAfter(month, 1))}
        >
          <span className={classes.on} />
        </ActionIcon>
      </div>
      {query.isError ? (
        <Empty>{problemWords(intl, query.error)}</Empty>
      ) : narrow && query.isPending ? (
        <LoadingRows />
      ) : narrow && ofMonth.length === 0 ? (
        <Empty>
          <FormattedMessage id="month.none" />
        </Empty>
      ) : narrow ? (
        <MeetingList meetings={ofMonth} />
      ) : (
        <FullCalendar
          key={month}
          plugins={[dayGridPlugin, classicTheme]}
          initialView="dayGridMonth"
          initialDate={`${month}-01`}
          headerToolbar={false}
          timeZone="UTC"
          locale={intl.locale}
          weekTextLong={intl.formatMessage({ id: 'month.week' })}
          moreLinkText={(count) => intl.formatMessage({ id: 'month.more' }, { count })}
          moreLinkHint={(count) => intl.formatMessage({ id: 'month.more.hint' }, { count })}
          popoverClass={classes.rest}
          closeHint={intl.formatMessage({ id: 'app.close' })}
          height="auto"
          fixedWeekCount={false}
          dayMaxEvents={4}
          eventContent={({ event }) => (
            <span className={classes.event}>
              <b>{event.extendedProps['at']}</b>
              <span>{event.title}</span>
            </span>
          )}
          events={events}
          eventClick={(info) => {
            info.jsEvent.preventDefault();
            void navigate({ to: '/meetings/$meetingId', params: { meetingId: info.event.id } });
          }}
        />
      )}
      <p className={classes.zone}>
        <FormattedMessage id="month.zone" values={{ zone: times.zone(branch.timeZone), branch: branch.name }} />
      </p>
    </section>
  );
};
