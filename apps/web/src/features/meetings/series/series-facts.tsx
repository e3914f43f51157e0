import type { Series } from '@rollcall/contract/meetings/series';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { Fact } from '../page/fact.tsx';
import classes from '../page/meeting-page.module.css';
import { RuleText } from './words/rule-text.tsx';

const MINUTE = 60_000;

/** How often, where, and for whom. */
export const SeriesFacts = ({ series }: { series: Series }) => {
  const intl = useIntl();
  const times = useMeetingTimes();
  const start = Date.parse(`${series.startsAtLocal}:00Z`);
  const hours = intl.formatDateTimeRange(start, start + series.durationMinutes * MINUTE, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  const days = (list: string[]) => intl.formatList(list.map((local) => times.shortDay(`${local.slice(0, 10)}T00:00`)));
  const { exceptDays, extra } = series;
  const today = new Date().toISOString().slice(0, 10);
  const without = exceptDays.filter((day) => day >= today);
  const added = extra.filter((local) => local >= today);
  return (
    <div className={classes.facts}>
      <Fact note={times.zone(series.timeZone)}>
        <FormattedMessage
          id="series.rule"
          values={{ rule: <RuleText series={series} />, hours: <span className={classes.nowrap}>{hours}</span> }}
        />
      </Fact>
      {(without.length > 0 || added.length > 0) && (
        <Fact>
          <FormattedMessage
            id="series.exceptions"
            values={{ except: days(without), excepts: without.length, extra: days(added), extras: added.length }}
          />
        </Fact>
      )}
      {series.placeName && <Fact note={series.placeAddress}>{series.placeName}</Fact>}
      {series.isOnline && (
        <Fact note={<FormattedMessage id="meeting.link-for-going" />}>
          <FormattedMessage id={series.placeName ? 'meeting.or-online' : 'meeting.online'} />
        </Fact>
      )}
      <Fact>
        <FormattedMessage id={`meeting.visibility.${series.visibility}.long`} values={{ branch: series.branchName }} />
      </Fact>
    </div>
  );
};
