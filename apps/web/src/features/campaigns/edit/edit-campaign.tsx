import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { fieldErrorsOf } from '../../../app/forms/field-errors.ts';
import { focusField } from '../../../app/forms/focus-field.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { useChangeCampaign } from '../data/use-change-campaign.tsx';
import { type CampaignValues, errorsOf, requestOf, shownErrors, valuesOf, withoutBlanks } from './campaign-values.ts';
import classes from './edit.module.css';
import { EditBasics } from './edit-basics.tsx';
import { EditConflict } from './edit-conflict.tsx';
import { EditDemands, EditPartners, EditPhases, EditTargets } from './edit-lists.tsx';

/** The form of a campaign. It begins with what was read, and is sent against that version. */
export const EditCampaign = ({ campaign }: { campaign: CampaignDetail }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const [base, setBase] = useState(campaign);
  const form = useForm<CampaignValues>({ initialValues: valuesOf(campaign) });
  const change = useChangeCampaign(campaign.id);
  const refuse = (errors: Record<string, string>) => {
    form.setErrors(errors);
    focusField(Object.keys(errors));
  };
  const send = (version: number) => {
    const values = withoutBlanks(form.getValues());
    form.setValues(values);
    const errors = errorsOf(values, base);
    form.setErrors(errors);
    if (Object.keys(errors).length > 0) return refuse(errors);
    change.mutate(
      {
        body: requestOf(values, base),
        version,
        said: <FormattedMessage id="campaign.saved" />,
      },
      {
        onSuccess: () => void navigate({ to: '/campaigns/$campaignId', params: { campaignId: campaign.id } }),
        onError: (error) => refuse(shownErrors(fieldErrorsOf(error))),
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(base.version);
  };
  const takeTheirs = (theirs: CampaignDetail) => {
    setBase(theirs);
    form.setValues(valuesOf(theirs));
    change.reset();
  };
  const { theirs } = change;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <EditBasics form={form} />
      <EditDemands form={form} />
      <EditTargets form={form} />
      <EditPhases form={form} />
      <EditPartners form={form} />
      {theirs && (
        <EditConflict
          theirs={theirs}
          onTake={() => takeTheirs(theirs)}
          onOverwrite={() => {
            setBase(theirs);
            send(theirs.version);
          }}
        />
      )}
      {change.error && !theirs && (
        <p role="alert" className={classes.problem}>
          {problemWords(intl, change.error)}
        </p>
      )}
      <div className={classes.send}>
        <Button type="submit" loading={change.isPending}>
          <FormattedMessage id="campaign.save" />
        </Button>
        <ButtonLink variant="default" to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
          <FormattedMessage id="campaign.edit.back" />
        </ButtonLink>
      </div>
    </form>
  );
};
