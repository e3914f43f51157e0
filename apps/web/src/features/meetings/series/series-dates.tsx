import type { Series } from '@rollcall/contract/meetings/series';
import { DateTile } from '@rollcall/ui/date-tile';
import { Tag } from '@rollcall/ui/tag';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';

const tones = { going: 'green', maybe: 'amber', waitlisted: 'amber', declined: undefined } as const;

/** The next meetings of a series, each with the own answer. */
export const SeriesDates = ({ series }: { series: Series }) => {
  const times = useMeetingTimes();
  const intl = useIntl();
  const { next, comingCount, timeZone } = series;
  return (
    <Section
      title={<FormattedMessage id="series.next" />}
      aside={
        comingCount > next.length && (
          <Link to="/branches/$branchId/meetings" params={{ branchId: series.branchId }}>
            <FormattedMessage id="series.more" values={{ count: comingCount - next.length }} />
          </Link>
        )
      }
    >
      {next.length === 0 ? (
        <Empty>
          <FormattedMessage id="series.next.none" />
        </Empty>
      ) : (
        <Rows>
          {next.map(({ meetingId, startsAt, ownStatus }) => {
            const when = { startsAt, endsAt: startsAt, timeZone };
            return (
              <Row
                key={meetingId}
                lead={<DateTile {...times.tile(when)} quiet small />}
                note={intl.formatTime(startsAt, { hour: 'numeric', minute: '2-digit', timeZone })}
                act={
                  ownStatus && (
                    <Tag tone={tones[ownStatus]}>
                      <FormattedMessage id={`series.state.${ownStatus}`} />
                    </Tag>
                  )
                }
              >
                <Link to="/meetings/$meetingId" params={{ meetingId }}>
                  {times.day(when)}
                </Link>
              </Row>
            );
          })}
        </Rows>
      )}
    </Section>
  );
};
