import { NativeSelect } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { branchCampaignsQuery } from '../../../../app/data/campaigns.queries.ts';
import { useAreas } from '../../../../app/data/use-areas.ts';
import type { MeetingFormState } from '../state/use-meeting-form.ts';

/** What a meeting is held for: a campaign that the branch takes part in (and its area), or an area alone. */
export const Subject = ({ form, branch }: { form: MeetingFormState; branch: Branch }) => {
  const intl = useIntl();
  const areas = useAreas();
  const campaigns = useQuery(branchCampaignsQuery(branch.id)).data ?? [];
  const { campaignId, priorityAreaId } = form.values;
  const value = campaignId ? `campaign:${campaignId}` : priorityAreaId ? `area:${priorityAreaId}` : '';

  const choose = (chosen: string) => {
    const [what, id = ''] = chosen.split(':');
    const areaId = campaigns.find((campaign) => campaign.id === id)?.priorityArea.id ?? '';
    form.setFieldValue('campaignId', what === 'campaign' ? id : '');
    form.setFieldValue('priorityAreaId', what === 'area' ? id : areaId);
  };

  const known = campaigns.some(({ id }) => id === campaignId);
  return (
    <NativeSelect
      label={<FormattedMessage id="form.subject" />}
      data-field="subject"
      value={value}
      error={form.errors['subject']}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{intl.formatMessage({ id: 'form.subject.none' })}</option>
      {campaignId && !known && <option value={value}>{intl.formatMessage({ id: 'form.subject.kept' })}</option>}
      {campaigns.length > 0 && (
        <optgroup label={intl.formatMessage({ id: 'form.subject.campaigns' })}>
          {campaigns.map(({ id, title }) => (
            <option key={id} value={`campaign:${id}`}>
              {title}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={intl.formatMessage({ id: 'form.subject.areas' })}>
        {areas.map(({ id, name }) => (
          <option key={id} value={`area:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  );
};
