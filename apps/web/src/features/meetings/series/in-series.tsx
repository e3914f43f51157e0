import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Fact } from '../page/fact.tsx';
import { seriesQuery } from './series.queries.ts';
import { RuleText } from './words/rule-text.tsx';

/** That a meeting is one of many, how often they are, and the way to all of them. */
export const InSeries = ({ seriesId }: { seriesId: string }) => {
  const { data: series } = useQuery(seriesQuery(seriesId));
  if (!series) return null;
  return (
    <Fact
      note={
        <Link to="/series/$seriesId" params={{ seriesId }}>
          <FormattedMessage id="series.to-come" values={{ count: series.comingCount }} />
        </Link>
      }
    >
      <RuleText series={series} />
    </Fact>
  );
};
