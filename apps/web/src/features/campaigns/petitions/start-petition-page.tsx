import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Campaign } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import { type PetitionKind, petitionKinds, petitions } from '@rollcall/contract/petitions';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { allBranchesQuery } from '../../../app/data/branches.queries.ts';
import { branchCampaignsQuery, runningCampaignsQuery } from '../../../app/data/campaigns.queries.ts';
import { fieldErrorsOf } from '../../../app/forms/field-errors.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { languages, ownName } from '../../../app/language/catalogs.ts';
import { Page } from '../../../app/page.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { Guarded } from '../../../app/states/guarded.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { campaignQuery } from '../data/campaign.queries.ts';
import { petitionKeys, petitionQuery } from './petitions.queries.ts';
import classes from './petitions.module.css';
import { useLanguageCode } from './use-language-code.ts';

const NATION = 'nation';
const route = getRouteApi('/petitions/new');

/** Begins the plan of a petition or form; all else is written in the builder. */
export const StartPetitionPage = () => {
  const intl = useIntl();
  return (
    <Guarded permission="campaigns.manage">
      <Page title={intl.formatMessage({ id: 'petitions.start' })}>
        <StartPetition />
      </Page>
    </Guarded>
  );
};

const StartPetition = () => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const headers = useIdempotencyKey();
  const { campaign, branch } = route.useSearch();
  const places = usePlaces();
  const own = useLanguageCode();
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      kind: 'petition' as PetitionKind,
      title: '',
      place: places.find(({ value }) => value === branch)?.value ?? places[0]?.value ?? NATION,
      campaignId: campaign ?? '',
      language: languages.includes(own) ? own : 'en',
    },
    validate: { title: (title) => (title.trim() ? null : intl.formatMessage({ id: 'form.title.missing' })) },
  });
  const { place, campaignId } = form.values;
  const campaigns = useCampaignsOf(place, campaign);
  // What another place has on offer may not be on offer here.
  const chosen = campaigns?.some(({ value }) => value === campaignId) ? campaignId : '';
  const start = useMutation({
    mutationFn: ({ kind, title, language }: typeof form.values) =>
      api(
        petitions.start,
        {
          body: {
            kind,
            branchId: place === NATION ? null : place,
            campaignId: chosen || null,
            language,
            texts: { [language]: { title } },
          },
        },
        { headers },
      ),
    onSuccess: async (started) => {
      client.setQueryData(petitionQuery(started.id).queryKey, started);
      await client.invalidateQueries({ queryKey: [...petitionKeys, 'list'] });
      await navigate({ to: '/petitions/$petitionId/edit', params: { petitionId: started.id } });
    },
    onError: (error) => form.setErrors(fieldErrorsOf(error)),
  });
  return (
    <form className={`card ${classes.start}`} noValidate onSubmit={form.onSubmit((values) => start.mutate(values))}>
      <Radio.Group label={<FormattedMessage id="petitions.kind" />} {...form.getInputProps('kind')}>
        {petitionKinds.map((kind) => (
          <Radio
            key={kind}
            mt="xs"
            value={kind}
            label={<FormattedMessage id={`petitions.kind.${kind}`} />}
            description={<FormattedMessage id={`petitions.kind.${kind}.hint`} />}
          />
        ))}
      </Radio.Group>
      <TextInput
        label={<FormattedMessage id="form.title" />}
        required
        maxLength={200}
        {...form.getInputProps('title')}
      />
      <NativeSelect
        label={<FormattedMessage id="petitions.holder" />}
        description={<FormattedMessage id="petitions.holder.hint" />}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data={places}
        {...form.getInputProps('place')}
      />
      <NativeSelect
        label={<FormattedMessage id="petitions.campaign" />}
        data={[{ value: '', label: intl.formatMessage({ id: 'petitions.campaign.none' }) }, ...(campaigns ?? [])]}
        {...form.getInputProps('campaignId')}
        value={chosen}
      />
      <NativeSelect
        label={<FormattedMessage id="petitions.language" />}
        data={languages.map((code) => ({ value: code, label: ownName(code) }))}
        {...form.getInputProps('language')}
      />
      <div role="alert">{start.error && <p className={classes.problem}>{problemWords(intl, start.error)}</p>}</div>
      <div>
        <Button type="submit" loading={start.isPending} disabled={!campaigns}>
          <FormattedMessage id="petitions.start.send" />
        </Button>
      </div>
    </form>
  );
};

/**
 * Campaigns that this branch takes part in, or for the nation its own; with the one that is planned for, which need not
 * run yet. None as long as they are on their way.
 */
const useCampaignsOf = (place: string, campaignId: string | undefined) => {
  const isNation = place === NATION;
  const ofBranch = useQuery({ ...branchCampaignsQuery(place), enabled: !isNation });
  const running = useQuery({ ...runningCampaignsQuery(), enabled: isNation });
  const asked = useQuery({ ...campaignQuery(campaignId ?? ''), enabled: campaignId !== undefined });
  const listed = isNation ? running : ofBranch;
  if (listed.isPending || (campaignId !== undefined && asked.isPending)) return undefined;
  const known = listed.data?.filter(({ branch }) => !isNation || branch === null) ?? [];
  const isOffered = ({ id, branch }: Pick<Campaign, 'id' | 'branch'>) =>
    (branch === null || branch.id === place) && known.every((one) => one.id !== id);
  const more = asked.data && isOffered(asked.data) ? [asked.data] : [];
  return [...more, ...known].map(({ id, title }) => ({ value: id, label: title }));
};

/** Where this person may hold a petition: the own branches by name, or the nation. */
const usePlaces = () => {
  const intl = useIntl();
  const session = useSession();
  const branches = useSuspenseQuery(allBranchesQuery()).data;
  return [
    ...(can(session, 'campaigns.manage', null)
      ? [{ value: NATION, label: intl.formatMessage({ id: 'campaigns.national' }) }]
      : []),
    ...branches
      .filter(({ id }) => can(session, 'campaigns.manage', id))
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
};
