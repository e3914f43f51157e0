import type { MeetingDetail } from '@rollcall/contract/meetings';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { priorityAreasQuery, runningCampaignsQuery } from '../../../../app/data/campaigns.queries.ts';
import { lengthWords } from '../fields/when.tsx';
import type { FormValues } from '../form-values.ts';
import type { Part } from '../merge.ts';

/** How a part of a version reads. */
export const usePartWords = (meeting: MeetingDetail) => {
  const intl = useIntl();
  const areas = useQuery(priorityAreasQuery()).data?.items ?? [];
  const campaigns = useQuery(runningCampaignsQuery()).data ?? [];
  const nothing = intl.formatMessage({ id: 'conflict.nothing' });

  const subject = ({ campaignId, priorityAreaId }: FormValues) =>
    campaigns.find(({ id }) => id === campaignId)?.title ??
    (campaignId === meeting.campaign?.id ? meeting.campaign.title : undefined) ??
    areas.find(({ id }) => id === priorityAreaId)?.name ??
    nothing;

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
        return intl.formatMessage(
          { id: `meeting.visibility.${values.visibility}.long` },
          { branch: meeting.branchName },
        );
      case 'capacity':
        return values.capacity === '' ? nothing : intl.formatNumber(values.capacity);
      case 'subject':
        return subject(values);
      default:
        return values[part] || nothing;
    }
  };
};
