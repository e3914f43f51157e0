import type { MeetingDetail } from '@rollcall/contract/meetings';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { TextLink } from '../../../app/links.tsx';
import { useNow } from '../../../app/parts/use-now.ts';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { Fit } from './fit.tsx';
import { ProgrammeItem } from './programme-item.tsx';
import { agendaQuery, minutesQuery } from './programme.queries.ts';
import classes from './programme.module.css';
import { QuorumLine } from './quorum-line.tsx';
import { timetable } from './timetable.ts';

type Props = { meeting: MeetingDetail; host: boolean };

/** What a meeting deals with, when, and afterwards what came of it. Nothing is shown where there is nothing to show. */
export const ProgrammeSection = ({ meeting, host }: Props) => {
  const intl = useIntl();
  const now = useNow();
  const agenda = useQuery(agendaQuery(meeting.id));
  const minutes = useQuery({ ...minutesQuery(meeting.id), enabled: agenda.data?.readsMinutes === true });
  if (agenda.isPending) return null;
  const title = <FormattedMessage id="programme.title" />;
  if (agenda.isError) {
    return (
      <Section title={title}>
        <Empty>{problemWords(intl, agenda.error)}</Empty>
      </Section>
    );
  }
  const { items } = agenda.data;
  const quorum = minutes.data?.quorum;
  if (items.length === 0 && !host && !quorum) return null;
  const times = timetable(meeting, items);
  const begun = Date.parse(meeting.startsAt) <= now;
  const editable = host && !meeting.cancelledAt;
  const records = new Map(minutes.data?.items.map((record) => [record.itemId, record]));
  return (
    <Section
      title={title}
      className={classes.section}
      aside={
        editable && (
          <TextLink to="/meetings/$meetingId/programme" params={{ meetingId: meeting.id }}>
            <FormattedMessage id={items.length ? 'programme.change' : 'programme.write'} />
          </TextLink>
        )
      }
    >
      {quorum && <QuorumLine quorum={quorum} begun={begun} />}
      {minutes.isError && <p className={classes.line}>{problemWords(intl, minutes.error)}</p>}
      {items.length === 0 ? (
        host && (
          <Empty>
            <FormattedMessage id="programme.none" />
          </Empty>
        )
      ) : (
        <ol className={classes.items}>
          {items.map((item) => (
            <ProgrammeItem
              key={item.id}
              item={item}
              at={Date.parse(meeting.startsAt) + item.startsAfterMinutes * 60_000}
              meeting={meeting}
              record={records.get(item.id)}
              recordable={editable && begun && minutes.isSuccess}
            />
          ))}
        </ol>
      )}
      {host && items.length > 0 && (
        <p className={classes.line}>
          <Fit times={times} timeZone={meeting.timeZone} />
        </p>
      )}
    </Section>
  );
};
