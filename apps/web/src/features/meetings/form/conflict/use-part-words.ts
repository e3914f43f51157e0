import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { runningCampaignsQuery } from '../../../../app/data/campaigns.queries.ts';
import { useAreas } from '../../../../app/data/use-areas.ts';
import { lengthWords } from '../fields/when.tsx';
import type { FormValues } from '../form-values.ts';
import type { Part } from '../merge.ts';
import { ruleOf } from '../repeat/repeat.ts';
import { ruleWords } from '../../series/words/rule-words.ts';

/** What the words of a version need to know beside it. `campaign` is the one that it has now. */
export type Known = { branchName: string; campaign: { id: string; title: string } | null };

/** How a part of a version reads. */
export const usePartWords = (known: Known) => {
  const intl = useIntl();
  const areas = useAreas();
  const campaigns = useQuery(runningCampaignsQuery()).data ?? [];
  const nothing = intl.formatMessage({ id: 'conflict.nothing' });

  const subject = ({ campaignId, priorityAreaId }: FormValues) =>
    campaigns.find(({ id }) => id === campaignId)?.title ??
    (campaignId === known.campaign?.id ? known.campaign.title : undefined) ??
    areas.find(({ id }) => id === priorityAreaId)?.name ??
    nothing;

  const asks = ({ asksGuestNames, askedNeeds }: FormValues) =>
    intl.formatList([
      ...(asksGuestNames ? [intl.formatMessage({ id: 'form.asks.names' })] : []),
      ...askedNeeds.map((need) => intl.formatMessage({ id: `need.${need}.own` })),
    ]) || nothing;

  const days = (list: string[]) =>
    intl.formatList(
      list.map((day) => intl.formatDate(`${day.slice(0, 10)}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' })),
    );

  const repeat = ({ repeat: { exceptDays, extra, ...chosen }, day }: FormValues) => {
    const rule = ruleOf({ ...chosen, exceptDays, extra });
    if (!rule) return nothing;
    return intl.formatMessage(
      { id: 'conflict.repeat' },
      {
        rule: ruleWords(intl, rule, day),
        except: days(exceptDays),
        excepts: exceptDays.length,
        extra: days(extra),
        extras: extra.length,
      },
    );
  };

  return (part: Part, values: FormValues): string => {
    switch (part) {
      case 'start':
        return intl.formatDate(`${values.day}T${values.time}:00Z`, {
          dateStyle: 'full',
          timeStyle: 'short',
          timeZone: 'UTC',
        });
      case 'durationMinutes':
        return lengthWords(intl, values.durationMinutes);
      case 'kind':
        return intl.formatMessage({ id: `meeting.kind.${values.kind}` });
      case 'visibility':
        return intl.formatMessage({ id: `meeting.visibility.${values.visibility}.long` }, { branch: known.branchName });
      case 'capacity':
      case 'onlineCapacity':
        return values[part] === '' ? nothing : intl.formatNumber(values[part]);
      case 'asks':
        return asks(values);
      case 'repeat':
        return repeat(values);
      case 'subject':
        return subject(values);
      default:
        return values[part] || nothing;
    }
  };
};
