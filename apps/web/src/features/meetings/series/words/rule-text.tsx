import type { Series } from '@rollcall/contract/meetings/series';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { calendarQuery } from '../calendar.ts';
import { ruleWords } from './rule-words.ts';

type Props = { series: Pick<Series, 'rule' | 'startsAtLocal' | 'timeZone'> };

/** "Every second Tuesday": empty for the moment until the calendar is there. */
export const RuleText = ({ series: { rule, startsAtLocal, timeZone } }: Props) => {
  const intl = useIntl();
  const { data: calendar } = useQuery(calendarQuery());
  return calendar ? ruleWords(intl, calendar.parseRule(rule, timeZone), startsAtLocal.slice(0, 10)) : null;
};
