import { Button, Checkbox, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { type CampaignDetail, campaignOutcomes } from '@rollcall/contract/campaigns';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { localDay } from '../../../app/data/days.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { useChangeCampaign } from '../data/use-change-campaign.tsx';
import classes from './outcome.module.css';

type Props = { campaign: CampaignDetail; close: () => void };

/** How the campaign ended: the result, its day, the demands that were won, and the story of it. */
export const OutcomeForm = ({ campaign, close }: Props) => {
  const intl = useIntl();
  const change = useChangeCampaign(campaign.id);
  const [seen] = useState(campaign);
  // What is brought in the background moves nothing; who is told of a change of somebody else's sees its demands.
  const { outcome: before, outcomeText, outcomeOn, demands, version } = change.theirs ?? seen;
  const [outcome, setOutcome] = useState(before ?? 'won');
  const [on, setOn] = useState(outcomeOn ?? localDay(new Date()));
  const [text, setText] = useState(outcomeText);
  const [won, setWon] = useState(() => demands.filter(({ isWon }) => isWon).map(({ demand }) => demand));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      {
        body: {
          outcome: { outcome, text, on },
          demands: demands.map(({ demand }) => ({ demand, isWon: won.includes(demand) })),
        },
        version,
        said: <FormattedMessage id="campaign.outcome.recorded" />,
        undo: {
          outcome: before && outcomeOn ? { outcome: before, text: outcomeText, on: outcomeOn } : null,
          demands,
        },
      },
      { onSuccess: close },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Radio.Group
          label={<FormattedMessage id="campaign.outcome.which" />}
          value={outcome}
          onChange={(value) => setOutcome(campaignOutcomes.find((one) => one === value) ?? 'won')}
        >
          <Stack gap="xs" mt={6}>
            {campaignOutcomes.map((one) => (
              <Radio key={one} value={one} label={<FormattedMessage id={`campaigns.outcome.${one}`} />} />
            ))}
          </Stack>
        </Radio.Group>
        {demands.length > 0 && (
          <Checkbox.Group label={<FormattedMessage id="campaign.outcome.demands" />} value={won} onChange={setWon}>
            <Stack gap="xs" mt={6}>
              {demands.map(({ demand }, index) => (
                <Checkbox key={index} value={demand} label={demand} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <TextInput
          type="date"
          required
          label={<FormattedMessage id="campaign.outcome.day" />}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <Textarea
          label={<FormattedMessage id="campaign.outcome.text" />}
          description={<FormattedMessage id="campaign.markdown" />}
          autosize
          minRows={4}
          maxLength={5000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {change.error && (
          <p role="alert" className={classes.problem}>
            {problemWords(intl, change.error)}
          </p>
        )}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            <FormattedMessage id="campaign.cancel" />
          </Button>
          <Button type="submit" loading={change.isPending}>
            <FormattedMessage id="campaign.outcome.save" />
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
