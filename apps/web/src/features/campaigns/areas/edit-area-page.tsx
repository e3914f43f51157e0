import { areaIn, areas, type PriorityAreaDetail } from '@rollcall/contract/areas';
import { Alert, Button, Tabs, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { fieldErrorsOf, issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { focusField } from '../../../app/forms/focus-field.ts';
import { useSeenVersion } from '../../../app/forms/use-seen-version.ts';
import { useSentForm } from '../../../app/forms/use-sent-form.ts';
import { ownName } from '../../../app/language/catalogs.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { say } from '../../../app/parts/say.ts';
import { Guarded } from '../../../app/states/guarded.tsx';
import { type AreaDraft, draftOf, requestOf } from './area-draft.ts';
import { areaQuery } from './areas.queries.ts';
import classes from './areas.module.css';

const route = getRouteApi('/areas/$areaId/edit');

/** Changes what a priority area says of itself, in each of its languages. */
export const EditAreaPage = () => {
  const { areaId } = route.useParams();
  return (
    <Guarded permission="areas.manage">
      <EditArea key={areaId} areaId={areaId} />
    </Guarded>
  );
};

const EditArea = ({ areaId }: { areaId: string }) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const { data: seen } = useSuspenseQuery({ ...areaQuery(areaId), refetchOnWindowFocus: false });
  const form = useForm<AreaDraft>({
    initialValues: draftOf(seen),
    validate: (draft) => {
      const checked = areas.change.body.safeParse(requestOf(draft, seen));
      return checked.success ? {} : placed(issueErrorsOf(checked.error.issues), seen);
    },
  });
  const [language, setLanguage] = useState('en');
  const { sending, problem, send } = useSentForm(form, (path) => placeOf(path, seen));
  const against = useSeenVersion(seen.version);
  /** Opens the language in which the first fault is. */
  const showFault = (errors: Record<string, unknown>) => {
    const first = Object.keys(form.getValues()).find((code) => pathsIn(code, errors).length > 0);
    if (!first) return;
    setLanguage(first);
    focusField(pathsIn(first, errors));
  };
  const back = { to: '/areas/$areaId', params: { areaId } } as const;
  const save = async (draft: AreaDraft) => {
    const params = { areaId };
    const change = (match: { headers: Record<string, string> }) =>
      api(areas.change, { params, body: requestOf(draft, seen) }, match);
    const saved = await against(change).catch((error: unknown) => {
      showFault(placed(fieldErrorsOf(error), seen));
      throw error;
    });
    queries.setQueryData(areaQuery(areaId).queryKey, saved);
    say(<FormattedMessage id="areas.saved" />);
    await queries.invalidateQueries({ queryKey: ['priority-areas'], exact: true });
    await navigate(back);
  };
  return (
    <Page
      title={intl.formatMessage({ id: 'areas.change' })}
      eyebrow={<Link {...back}>{areaIn(seen, intl.locale).name}</Link>}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit((draft) => void send(() => save(draft)), showFault)}
      >
        <Tabs value={language} onChange={(code) => setLanguage(code ?? 'en')} color="var(--ink)">
          <Tabs.List mb="md">
            {Object.keys(form.values).map((code) => (
              <Tabs.Tab key={code} value={code}>
                <span lang={code}>{ownName(code)}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {Object.keys(form.values).map((code) => (
            <Tabs.Panel key={code} value={code} className={classes.form} lang={code}>
              <TextInput
                label={intl.formatMessage({ id: 'areas.form.name' })}
                required
                {...form.getInputProps(`${code}.name`)}
              />
              <TextInput
                label={intl.formatMessage({ id: 'areas.form.summary' })}
                {...form.getInputProps(`${code}.summary`)}
              />
              <Textarea
                label={intl.formatMessage({ id: 'areas.statement' })}
                description={intl.formatMessage({ id: 'solidarity.form.markdown' })}
                autosize
                minRows={10}
                {...form.getInputProps(`${code}.statement`)}
              />
            </Tabs.Panel>
          ))}
        </Tabs>
        {problem && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        <div className={classes.send}>
          <Button type="submit" loading={sending}>
            <FormattedMessage id="solidarity.form.save" />
          </Button>
          <ButtonLink variant="default" {...back}>
            <FormattedMessage id="solidarity.not-now" />
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
};

/** Where the form has what the contract names: `name` is that in English, `translations.0.name` that of its language. */
const placeOf = (path: string, { translations }: PriorityAreaDetail) => {
  const [, at, field] = /^translations\.(\d+)\.(\w+)$/.exec(path) ?? [];
  return at && field ? `${translations[Number(at)]?.language ?? 'en'}.${field}` : `en.${path}`;
};
const placed = (errors: Record<string, string>, area: PriorityAreaDetail) =>
  Object.fromEntries(Object.entries(errors).map(([path, message]) => [placeOf(path, area), message]));

const pathsIn = (language: string, errors: Record<string, unknown>) =>
  Object.keys(errors).filter((path) => path.startsWith(`${language}.`));
