import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FormattedMessage } from 'react-intl';
import { useAreas } from '../../../app/data/use-areas.ts';
import type { CampaignValues } from './campaign-values.ts';
import classes from './edit.module.css';

export type CampaignFormState = UseFormReturnType<CampaignValues>;

/** What it is called, what it is for, when it is, and why. */
export const EditBasics = ({ form }: { form: CampaignFormState }) => {
  const areas = useAreas();
  const field = (name: keyof CampaignValues) => form.getInputProps(name);
  return (
    <fieldset className={classes.group}>
      <legend>
        <FormattedMessage id="campaign.edit.basics" />
      </legend>
      <TextInput label={<FormattedMessage id="campaigns.form.title" />} required maxLength={200} {...field('title')} />
      <NativeSelect
        label={<FormattedMessage id="campaigns.area" />}
        data={areas.map(({ id, name }) => ({ value: id, label: name }))}
        {...field('priorityAreaId')}
      />
      <div className={classes.two}>
        <TextInput
          type="date"
          label={<FormattedMessage id="campaigns.form.starts" />}
          required
          {...field('startsOn')}
        />
        <TextInput
          type="date"
          label={<FormattedMessage id="campaigns.form.last-day" />}
          description={<FormattedMessage id="campaigns.form.last-day.hint" />}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          {...field('lastDay')}
        />
      </div>
      <Textarea
        label={<FormattedMessage id="campaigns.form.summary" />}
        description={<FormattedMessage id="campaigns.form.summary.hint" />}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autosize
        minRows={3}
        maxLength={2000}
        {...field('summary')}
      />
      <Textarea
        label={<FormattedMessage id="campaign.story" />}
        description={<FormattedMessage id="campaign.markdown" />}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autosize
        minRows={6}
        maxLength={20_000}
        {...field('story')}
      />
      <TextInput
        label={<FormattedMessage id="campaign.edit.slug" />}
        description={<FormattedMessage id="campaign.edit.slug.hint" />}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        maxLength={80}
        {...field('slug')}
      />
    </fieldset>
  );
};
