import { Alert, Button, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { addSisterOrganization, sisterKinds, sisterRelations } from '@rollcall/contract/solidarity';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { useSentForm } from '../../../app/forms/use-sent-form.ts';
import mapClasses from '../map/world-map.module.css';
import classes from '../solidarity.module.css';
import { countryOptions } from './country-options.ts';
import { type OrganizationDraft, requestOf } from './organization-draft.ts';

const PlaceMap = lazy(() => import('../map/place-map.tsx'));

type Props = {
  initial: OrganizationDraft;
  send: MessageDescriptor['id'];
  onSend: (draft: OrganizationDraft) => Promise<void>;
  cancel: ReactNode;
};

const placeOf = ({ latitude, longitude }: OrganizationDraft) =>
  latitude === '' || longitude === '' ? null : { latitude: Number(latitude), longitude: Number(longitude) };

/** What a sister organization is, where, and how it stands to us. */
export const OrganizationForm = ({ initial, send: sendWords, onSend, cancel }: Props) => {
  const intl = useIntl();
  const text = (id: MessageDescriptor['id']) => intl.formatMessage({ id });
  const countries = useMemo(() => countryOptions(intl), [intl]);
  const form = useForm<OrganizationDraft>({
    initialValues: initial,
    validate: (draft) => {
      const checked = addSisterOrganization.safeParse(requestOf(draft));
      const errors = checked.success ? {} : issueErrorsOf(checked.error.issues);
      for (const field of ['country', 'latitude', 'longitude'] as const)
        if (field in errors && (draft[field] ?? '') === '') errors[field] = text('solidarity.form.missing');
      return errors;
    },
  });
  const { sending, problem, send, focusFirst } = useSentForm(form, (path) => path);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((draft) => void send(() => onSend(draft)), focusFirst)}
    >
      <TextInput label={text('solidarity.form.name')} required {...form.getInputProps('name')} />
      <div className={classes.two}>
        <Select
          label={text('solidarity.form.country')}
          required
          searchable
          limit={60}
          nothingFoundMessage={text('solidarity.form.country.none')}
          data={countries}
          {...form.getInputProps('country')}
        />
        <TextInput label={text('solidarity.form.city')} required {...form.getInputProps('city')} />
      </div>
      <div className="card">
        <Suspense fallback={<div className={mapClasses.waiting} />}>
          <PlaceMap place={placeOf(form.values)} onPick={(place) => form.setValues(place)} />
        </Suspense>
      </div>
      <p className={classes.hint}>
        <FormattedMessage id="solidarity.form.place.hint" />
      </p>
      <div className={classes.two}>
        <NumberInput
          label={text('solidarity.form.latitude')}
          required
          hideControls
          {...form.getInputProps('latitude')}
        />
        <NumberInput
          label={text('solidarity.form.longitude')}
          required
          hideControls
          {...form.getInputProps('longitude')}
        />
        <Select
          label={text('solidarity.form.kind')}
          allowDeselect={false}
          data={sisterKinds.map((value) => ({ value, label: text(`solidarity.kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <Select
          label={text('solidarity.form.relation')}
          allowDeselect={false}
          data={sisterRelations.map((value) => ({ value, label: text(`solidarity.relation.${value}`) }))}
          {...form.getInputProps('relation')}
        />
        <TextInput
          type="date"
          label={text('solidarity.form.since')}
          {...form.getInputProps('since')}
          value={form.values.since ?? ''}
        />
        <TextInput type="url" label={text('solidarity.form.url')} {...form.getInputProps('url')} />
      </div>
      <Textarea
        label={text('solidarity.form.about')}
        description={text('solidarity.form.markdown')}
        autosize
        minRows={4}
        {...form.getInputProps('about')}
      />
      <Switch
        label={text('solidarity.form.public')}
        description={text('solidarity.form.public.hint')}
        {...form.getInputProps('isPublic', { type: 'checkbox' })}
      />
      {problem && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <div className={classes.send}>
        <Button type="submit" loading={sending}>
          <FormattedMessage id={sendWords} />
        </Button>
        {cancel}
      </div>
    </form>
  );
};
