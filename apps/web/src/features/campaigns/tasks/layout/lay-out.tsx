import { Button, Select, TextInput } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { dayAfter, localDay } from '../../../../app/data/days.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { Empty } from '../../../../app/states/empty.tsx';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import type { CampaignPlace } from '../../data/use-branches-in.ts';
import type { TaskCampaign } from '../use-task-places.ts';
import classes from './layout.module.css';
import { Preview } from './preview.tsx';
import { templateQuery, templatesQuery } from './templates.queries.ts';
import { useLayOut } from './use-lay-out.tsx';

type Props = { campaign: TaskCampaign; places: CampaignPlace[] };

/** Which template, for whom, and the day that all leads to; beside it what would be laid out when. */
export const LayOut = ({ campaign, places }: Props) => {
  const intl = useIntl();
  const { data: templates } = useSuspenseQuery(templatesQuery(intl.locale.slice(0, 2)));
  const [chosen, setChosen] = useState(templates[0]?.id ?? '');
  const [branchId, setBranchId] = useState(places[0]?.id ?? '');
  const template = templates.find(({ id }) => id === chosen);
  const [day, setDay] = useState<string | null>(null);
  const today = localDay(new Date());
  const on = day ?? dayAfter(today, template?.daysAhead ?? 0);
  const detail = useQuery({ ...templateQuery(chosen), enabled: chosen !== '' });
  const layOut = useLayOut(campaign);
  if (!template) {
    return (
      <Empty>
        <FormattedMessage id="tasks.layout.none" />
      </Empty>
    );
  }
  return (
    <div className={classes.page}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          layOut.mutate({ templateId: chosen, branchId: branchId || null, on });
        }}
      >
        <Select
          label={<FormattedMessage id="tasks.layout.template" />}
          description={template.about}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          data={templates.map(({ id, title, branch }) => ({
            value: id,
            label: branch ? `${title} · ${branch.name}` : title,
          }))}
          allowDeselect={false}
          value={chosen}
          onChange={(id) => setChosen(id ?? chosen)}
        />
        {places.length > 1 && (
          <Select
            label={<FormattedMessage id="tasks.where" />}
            data={places.map((place) => ({
              value: place?.id ?? '',
              label: place?.name ?? intl.formatMessage({ id: 'campaigns.national' }),
            }))}
            allowDeselect={false}
            value={branchId}
            onChange={(id) => setBranchId(id ?? '')}
          />
        )}
        <TextInput
          type="date"
          label={<FormattedMessage id="tasks.layout.on" />}
          description={<FormattedMessage id="tasks.layout.on.hint" values={{ days: template.daysAhead }} />}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          required
          value={on}
          onChange={(event) => setDay(event.currentTarget.value || null)}
        />
        {layOut.isError && (
          <p role="alert" className={classes.problem}>
            {problemWords(intl, layOut.error)}
          </p>
        )}
        <div className={classes.acts}>
          <Button type="submit" loading={layOut.isPending} disabled={!detail.data}>
            <FormattedMessage id="tasks.layout.do" values={{ count: template.tasks }} />
          </Button>
          <ButtonLink to="/campaigns/$campaignId/tasks" params={{ campaignId: campaign.id }} variant="default">
            <FormattedMessage id="tasks.form.cancel" />
          </ButtonLink>
        </div>
      </form>
      {detail.isError ? (
        <p className={classes.problem}>{problemWords(intl, detail.error)}</p>
      ) : detail.data ? (
        <Preview template={detail.data} on={on} today={today} />
      ) : (
        <LoadingRows rows={6} />
      )}
    </div>
  );
};
