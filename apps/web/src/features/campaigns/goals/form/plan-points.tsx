import { NumberInput } from '@mantine/core';
import { plannedOn } from '@rollcall/contract/campaigns/goal-plan';
import { useQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { campaignQuery } from '../../data/campaign.queries.ts';
import type { GoalCampaign } from '../goal-campaign.ts';
import classes from '../goals.module.css';
import { bends, type GoalDraft } from './goal-draft.ts';

type Props = {
  campaign: GoalCampaign;
  draft: GoalDraft;
  onChange: (points: GoalDraft['points']) => void;
  error: string | undefined;
};

/** How much is wanted by the end of each phase. Left empty, the plan is a straight line. */
export const PlanPoints = ({ campaign, draft, onChange, error }: Props) => {
  const intl = useIntl();
  const { data: phases = [] } = useQuery({ ...campaignQuery(campaign.id), select: (read) => read.phases });
  const days = bends(draft, phases);
  if (days.length === 0) return null;
  const amountOn = (on: string) => draft.points.find((point) => point.on === on)?.amount ?? '';
  const set = (on: string, amount: number | string) =>
    onChange([...draft.points.filter((point) => point.on !== on), ...(amount === '' ? [] : [{ on, amount }])]);
  return (
    <fieldset className={classes.points}>
      <legend>
        <FormattedMessage id="goals.form.plan" />
      </legend>
      <p>
        <FormattedMessage id="goals.form.plan.hint" />
      </p>
      {days.map(({ on, phase }) => (
        <NumberInput
          key={on}
          label={
            <FormattedMessage
              id={phase ? 'goals.form.point.phase' : 'goals.form.point'}
              values={{ phase, day: <FormattedDate value={on} day="numeric" month="short" timeZone="UTC" /> }}
            />
          }
          placeholder={intl.formatNumber(straight(draft, on))}
          min={0}
          allowDecimal={false}
          value={amountOn(on)}
          onChange={(amount) => set(on, amount)}
        />
      ))}
      {error && (
        <p role="alert" className={classes.problem}>
          {error}
        </p>
      )}
    </fieldset>
  );
};

const straight = ({ startsOn, dueOn, target, points }: GoalDraft, on: string) => {
  const known = points
    .filter((point) => point.amount !== '')
    .map((point) => ({ on: point.on, amount: Number(point.amount) }));
  return plannedOn({ startsOn, dueOn, target: Number(target) || 0, points: known }, on);
};
