import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import FullCalendar from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import listPlugin from '@fullcalendar/react/list';
import classicTheme from '@fullcalendar/react/themes/classic';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Branch } from '@rollcall/contract/branches';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { Empty } from '../../../app/states/empty.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { meetingsBetweenQuery } from '../meetings.queries.ts';
import type { Kind } from './list-filters.tsx';
import { monthAfter, monthNow, spanOfMonth } from './month.ts';
import classes from './month-calendar.module.css';

type Props = { branch: Branch; month: string | undefined; kind: Kind | undefined };

/** A month of a branch, by the branch's clock; on a phone as an agenda. */
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

  const events = (query.data ?? [])
    .filter((meeting) => !kind || meeting.kind === kind)
    .map((meeting) => ({
      id: meeting.id,
      title: meeting.title,
      start: meeting.startsAtLocal,
      url: router.buildLocation({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } }).publicHref,
      className: meeting.cancelledAt ? classes.cancelled : meeting.ownRsvp?.status === 'going' ? classes.going : '',
    }));

  return (
    <section className={`card ${classes.month}`} aria-labelledby="month">
      <div className={classes.bar}>
        <Button variant="default" onClick={() => go(monthAfter(month, -1))}>
          <FormattedMessage id="month.before" />
        </Button>
        <h2 id="month" aria-live="polite">
          {times.month(`${month}-01T00:00`)}
        </h2>
        <Button variant="default" onClick={() => go(monthAfter(month, 1))}>
          <FormattedMessage id="month.after" />
        </Button>
      </div>
      {query.isError ? (
        <Empty>{problemWords(intl, query.error)}</Empty>
      ) : (
        <FullCalendar
          key={`${month} ${narrow}`}
          plugins={[dayGridPlugin, listPlugin, classicTheme]}
          initialView={narrow ? 'listMonth' : 'dayGridMonth'}
          initialDate={`${month}-01`}
          headerToolbar={false}
          timeZone="UTC"
          locale={intl.locale}
          height="auto"
          fixedWeekCount={false}
          dayMaxEvents={4}
          displayEventEnd={false}
          eventTimeFormat={{ hour: 'numeric', minute: '2-digit', meridiem: 'short' }}
          noEventsText={intl.formatMessage({ id: 'month.none' })}
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
