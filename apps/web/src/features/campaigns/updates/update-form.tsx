import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { CampaignUpdate } from '@rollcall/contract/campaigns/updates';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { problemWords } from '../../../app/states/problem-words.ts';
import classes from './updates.module.css';
import { useTell } from './use-update-acts.tsx';
import type { CampaignPlace } from '../data/use-branches-in.ts';

type Props = { campaignId: string; voices: CampaignPlace[]; update?: CampaignUpdate; close: () => void };

/** What there is to tell, and for whom. */
export const UpdateForm = ({ campaignId, voices, update, close }: Props) => {
  const intl = useIntl();
  const [title, setTitle] = useState(update?.title ?? '');
  const [body, setBody] = useState(update?.body ?? '');
  const [voice, setVoice] = useState(voices[0]?.id ?? '');
  const [missing, setMissing] = useState(false);
  const tell = useTell(campaignId, update);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = !title.trim() || !body.trim();
    setMissing(empty);
    if (!empty) tell.mutate({ title, body, branchId: voice || null }, { onSuccess: close });
  };
  const needed = (value: string) => missing && !value.trim() && intl.formatMessage({ id: 'campaign.missing' });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {!update && voices.length > 1 && (
          <NativeSelect
            label={<FormattedMessage id="campaign.update.voice" />}
            value={voice}
            onChange={(event) => setVoice(event.currentTarget.value)}
            data={voices.map((one) => ({
              value: one?.id ?? '',
              label: one?.name ?? intl.formatMessage({ id: 'campaign.update.whole' }),
            }))}
          />
        )}
        <TextInput
          label={<FormattedMessage id="campaign.update.title" />}
          required
          maxLength={200}
          value={title}
          error={needed(title)}
          onChange={(event) => setTitle(event.currentTarget.value)}
          data-autofocus
        />
        <Textarea
          label={<FormattedMessage id="campaign.update.body" />}
          description={<FormattedMessage id="campaign.markdown" />}
          required
          autosize
          minRows={6}
          maxLength={20_000}
          value={body}
          error={needed(body)}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        {tell.error && (
          <p role="alert" className={classes.problem}>
            {problemWords(intl, tell.error)}
          </p>
        )}
        <Group justify="end">
          <Button variant="default" onClick={close}>
            <FormattedMessage id="campaign.cancel" />
          </Button>
          <Button type="submit" loading={tell.isPending}>
            <FormattedMessage id={update ? 'campaign.save' : 'campaign.update.tell'} />
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
