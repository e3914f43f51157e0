import type { Series } from '@rollcall/contract/meetings/series';
import { Tag } from '@rollcall/ui/tag';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { branchSeriesQuery } from './series.queries.ts';
import { RuleText } from './words/rule-text.tsx';

/** What a branch holds again and again. */
export const SeriesList = ({ branchId }: { branchId: string }) => {
  const query = useSuspenseInfiniteQuery(branchSeriesQuery(branchId));
  const all = query.data.pages.flatMap((page) => page.items);
  return (
    <div className="card">
      {all.length === 0 ? (
        <Empty>
          <FormattedMessage id="series.none" />
        </Empty>
      ) : (
        <Rows>
          {all.map((series) => (
            <SeriesRow key={series.id} series={series} />
          ))}
        </Rows>
      )}
      <MoreButton query={query} />
    </div>
  );
};

const SeriesRow = ({ series }: { series: Series }) => {
  const intl = useIntl();
  const { id, title, startsAtLocal, placeName, comingCount, ownRsvp } = series;
  const time = intl.formatTime(`${startsAtLocal}:00Z`, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (
    <Row
      note={
        <FormattedMessage
          id="series.note"
          values={{
            rule: <RuleText series={series} />,
            time,
            place: placeName ?? '',
            where: placeName ? 'place' : 'online',
            count: comingCount,
          }}
        />
      }
      act={
        ownRsvp && (
          <Tag tone={ownRsvp.status === 'going' ? 'green' : 'amber'}>
            <FormattedMessage id={`series.own.${ownRsvp.status}`} />
          </Tag>
        )
      }
    >
      <Link to="/series/$seriesId" params={{ seriesId: id }}>
        {title}
      </Link>
    </Row>
  );
};
