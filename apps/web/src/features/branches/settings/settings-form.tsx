import { Button, Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { BranchSettings } from '@rollcall/contract/branches/settings';
import { FormattedMessage, useIntl } from 'react-intl';
import { fieldErrorsOf } from '../../../app/forms/field-errors.ts';
import { Section } from '../../../app/parts/section.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { QuorumFields } from './quorum-fields.tsx';
import classes from './settings.module.css';
import { changeOf, type SettingsValues, valuesOf } from './settings-values.ts';
import { useSaveSettings } from './use-save-settings.ts';

type Props = { settings: BranchSettings; memberCount: number };

const mails = ['remindDayBefore', 'remindTwoHours', 'thankThoseWhoCame', 'missThoseWhoDidNot'] as const;

/** The quorum of a branch, and what is mailed in its name. */
export const SettingsForm = ({ settings, memberCount }: Props) => {
  const intl = useIntl();
  const form = useForm<SettingsValues>({
    mode: 'controlled',
    initialValues: valuesOf(settings),
    validate: ({ hasQuorum, quorumPercent }) =>
      hasQuorum && quorumPercent === '' ? { quorumPercent: intl.formatMessage({ id: 'settings.quorum.missing' }) } : {},
  });
  const { save, base, isPending, error } = useSaveSettings(settings, {
    onSaved: (saved) => form.setValues(valuesOf(saved)),
    onRefused: (refused) => form.setErrors(fieldErrorsOf(refused)),
    onOutdated: (theirs) => form.setValues(valuesOf(theirs)),
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => save(changeOf(base, values)))}>
      <Section title={<FormattedMessage id="settings.quorum" />}>
        <QuorumFields form={form} memberCount={memberCount} />
      </Section>
      <Section title={<FormattedMessage id="settings.mails" />}>
        <div className={classes.body}>
          <p className={classes.hint}>
            <FormattedMessage id="settings.mails.hint" />
          </p>
          {mails.map((name) => (
            <Switch
              key={name}
              label={<FormattedMessage id={`settings.${name}`} />}
              description={<FormattedMessage id={`settings.${name}.hint`} />}
              {...form.getInputProps(name, { type: 'checkbox' })}
            />
          ))}
        </div>
      </Section>
      <Section title={<FormattedMessage id="settings.newcomers" />}>
        <div className={classes.body}>
          <Switch
            label={<FormattedMessage id="settings.followUpNewcomers" />}
            description={<FormattedMessage id="settings.followUpNewcomers.hint" />}
            {...form.getInputProps('followUpNewcomers', { type: 'checkbox' })}
          />
        </div>
      </Section>
      <div role="alert">{error && <p className={classes.problem}>{problemWords(intl, error)}</p>}</div>
      <div>
        <Button type="submit" loading={isPending}>
          <FormattedMessage id="settings.save" />
        </Button>
      </div>
    </form>
  );
};
