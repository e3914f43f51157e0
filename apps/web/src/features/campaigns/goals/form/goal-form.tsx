import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { type Goal, goalMeasures, goals } from '@rollcall/contract/campaigns/goals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { localDay } from '../../../../app/data/days.ts';
import { fieldErrorsOf, issueErrorsOf } from '../../../../app/forms/field-errors.ts';
import { useSeenVersion } from '../../../../app/forms/use-seen-version.ts';
import { useIdempotencyKey } from '../../../../app/idempotency.ts';
import { say } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { readGoalsAgain } from '../goals.queries.ts';
import { type GoalCampaign, useGoalPlaces } from '../goal-campaign.ts';
import classes from '../goals.module.css';
import { draftOf, freshDraft, type GoalDraft, isMeasure, parseChange, parseNew } from './goal-draft.ts';
import { PlanPoints } from './plan-points.tsx';

type Props = { campaign: GoalCampaign; goal?: Goal; close: () => void };

/** What is to be reached until when. What a goal counts, and where, is said once and stays. */
export const GoalForm = ({ campaign, goal, close }: Props) => {
  const intl = useIntl();
  const headers = useIdempotencyKey();
  const client = useQueryClient();
  const against = useSeenVersion(goal?.version ?? 0);
  const places = useGoalPlaces(campaign);
  const [draft, setDraft] = useState<GoalDraft>(() =>
    goal ? draftOf(goal) : freshDraft(campaign, localDay(new Date()), places[0]?.id ?? ''),
  );
  const [errors, setErrors] = useState<Record<string, string>>({});
  const change = (part: Partial<GoalDraft>) => setDraft((current) => ({ ...current, ...part }));
  const send = useMutation({
    mutationFn: async () => {
      const params = { campaignId: campaign.id };
      if (!goal) {
        const body = parseNew(draft);
        return body.success ? api(goals.set, { params, body: body.data }, { headers }) : body.error;
      }
      const body = parseChange(draft);
      return body.success
        ? against((match) => api(goals.change, { params: { ...params, goalId: goal.id }, body: body.data }, match))
        : body.error;
    },
    onError: (error) => setErrors(fieldErrorsOf(error)),
    onSuccess: async (answer) => {
      if ('issues' in answer) return setErrors(issueErrorsOf(answer.issues));
      await readGoalsAgain(client, campaign.id);
      say(<FormattedMessage id={goal ? 'goals.changed' : 'goals.is-set'} values={{ goal: answer.title }} />);
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setErrors({});
    send.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {!goal && (
          <Select
            label={<FormattedMessage id="goals.form.measure" />}
            description={<FormattedMessage id={`goals.form.measure.${draft.measure}`} />}
            data={goalMeasures.map((value) => ({ value, label: intl.formatMessage({ id: `goals.measure.${value}` }) }))}
            value={draft.measure}
            allowDeselect={false}
            onChange={(value) => isMeasure(value) && change({ measure: value })}
            data-autofocus
          />
        )}
        {!goal && places.length > 1 && (
          <Select
            label={<FormattedMessage id="goals.form.where" />}
            data={places.map((place) => ({
              value: place?.id ?? '',
              label: place?.name ?? intl.formatMessage({ id: 'goals.form.whole' }),
            }))}
            value={draft.branchId}
            allowDeselect={false}
            onChange={(value) => change({ branchId: value ?? '' })}
            error={errors['branchId']}
          />
        )}
        <TextInput
          label={<FormattedMessage id="goals.form.title" />}
          maxLength={200}
          required
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={errors['title']}
        />
        <Group grow align="start">
          <NumberInput
            label={<FormattedMessage id="goals.form.target" />}
            min={1}
            allowDecimal={false}
            thousandSeparator={intl.formatNumberToParts(1000).find(({ type }) => type === 'group')?.value ?? ''}
            required
            value={draft.target}
            onChange={(target) => change({ target })}
            error={errors['target'] && intl.formatMessage({ id: 'goals.form.target.missing' })}
          />
          {draft.measure === 'by_hand' && (
            <TextInput
              label={<FormattedMessage id="goals.form.unit" />}
              placeholder={intl.formatMessage({ id: 'goals.form.unit.hint' })}
              maxLength={40}
              required
              value={draft.unit}
              onChange={(event) => change({ unit: event.currentTarget.value })}
              error={errors['unit']}
            />
          )}
        </Group>
        <Group grow align="start">
          <TextInput
            type="date"
            required
            label={<FormattedMessage id="goals.form.starts" />}
            value={draft.startsOn}
            onChange={(event) => change({ startsOn: event.currentTarget.value })}
            error={errors['startsOn']}
          />
          <TextInput
            type="date"
            required
            label={<FormattedMessage id="goals.form.due" />}
            value={draft.dueOn}
            onChange={(event) => change({ dueOn: event.currentTarget.value })}
            error={errors['dueOn']}
          />
        </Group>
        <PlanPoints
          campaign={campaign}
          draft={draft}
          onChange={(points) => change({ points })}
          error={errors['points']}
        />
        {send.isError && (
          <p role="alert" className={classes.problem}>
            {problemWords(intl, send.error)}
          </p>
        )}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            <FormattedMessage id="goals.form.cancel" />
          </Button>
          <Button type="submit" loading={send.isPending}>
            <FormattedMessage id={goal ? 'goals.form.save' : 'goals.set'} />
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
