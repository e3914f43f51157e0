import { Textarea, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import classes from './edit.module.css';
import type { CampaignFormState } from './edit-basics.tsx';
import { ListField } from './list-field.tsx';

type Props = { form: CampaignFormState };

export const EditDemands = ({ form }: Props) => {
  const field = form.getInputProps;
  return (
    <ListField form={form} name="demands" onAdd={() => form.insertListItem('demands', { demand: '', isWon: false })}>
      {(path, index) => (
        <Textarea
          label={<FormattedMessage id="campaign.edit.demand" values={{ number: index + 1 }} />}
          autosize
          minRows={1}
          maxLength={500}
          {...field(path('demand'))}
        />
      )}
    </ListField>
  );
};

export const EditTargets = ({ form }: Props) => {
  const field = form.getInputProps;
  return (
    <ListField form={form} name="targets" onAdd={() => form.insertListItem('targets', { name: '', about: '' })}>
      {(path) => (
        <div className={classes.two}>
          <TextInput
            label={<FormattedMessage id="campaign.edit.target.name" />}
            maxLength={200}
            {...field(path('name'))}
          />
          <TextInput label={<FormattedMessage id="campaign.edit.about" />} maxLength={500} {...field(path('about'))} />
        </div>
      )}
    </ListField>
  );
};

export const EditPhases = ({ form }: Props) => {
  const field = form.getInputProps;
  const startsOn = form.getValues().startsOn;
  return (
    <ListField
      form={form}
      name="phases"
      onAdd={() => form.insertListItem('phases', { title: '', about: '', startsOn, lastDay: '' })}
      ordered={false}
    >
      {(path) => (
        <>
          <TextInput
            label={<FormattedMessage id="campaign.edit.phase.title" />}
            maxLength={200}
            {...field(path('title'))}
          />
          <div className={classes.two}>
            <TextInput
              type="date"
              label={<FormattedMessage id="campaigns.form.starts" />}
              {...field(path('startsOn'))}
            />
            <TextInput
              type="date"
              label={<FormattedMessage id="campaigns.form.last-day" />}
              {...field(path('lastDay'))}
            />
          </div>
          <Textarea
            label={<FormattedMessage id="campaign.edit.about" />}
            autosize
            minRows={1}
            maxLength={2000}
            {...field(path('about'))}
          />
        </>
      )}
    </ListField>
  );
};

export const EditPartners = ({ form }: Props) => {
  const field = form.getInputProps;
  return (
    <ListField
      form={form}
      name="partners"
      onAdd={() => form.insertListItem('partners', { name: '', about: '', url: '' })}
    >
      {(path) => (
        <>
          <div className={classes.two}>
            <TextInput
              label={<FormattedMessage id="campaign.edit.partner.name" />}
              maxLength={200}
              {...field(path('name'))}
            />
            <TextInput
              type="url"
              label={<FormattedMessage id="campaign.edit.partner.url" />}
              placeholder="https://"
              maxLength={500}
              {...field(path('url'))}
            />
          </div>
          <TextInput label={<FormattedMessage id="campaign.edit.about" />} maxLength={500} {...field(path('about'))} />
        </>
      )}
    </ListField>
  );
};
