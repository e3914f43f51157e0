import { areas, type PriorityAreaDetail } from '@rollcall/contract/areas';
import { ApiError } from '@rollcall/contract/client';
import { Alert, Button, Tabs, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { useSentForm } from '../../../app/forms/use-sent-form.ts';
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
  const { sending, problem, send, focusFirst } = useSentForm(form, (path) => path);
  const back = { to: '/areas/$areaId', params: { areaId } } as const;
  const save = async (draft: AreaDraft) => {
    const params = { areaId };
    const headers = { 'if-match': `"${seen.version}"` };
    const saved = await api(areas.change, { params, body: requestOf(draft, seen) }, { headers }).catch(
      (error: unknown) => {
        // Who is told so keeps what was typed, and whoever then saves again means it.
        if (error instanceof ApiError && error.problem.code === 'version-outdated')
          queries.setQueryData(areaQuery(areaId).queryKey, error.problem.current as PriorityAreaDetail);
        throw error;
      },
    );
    queries.setQueryData(areaQuery(areaId).queryKey, saved);
    say(<FormattedMessage id="areas.saved" />);
    await queries.invalidateQueries({ queryKey: ['priority-areas'], exact: true });
    await navigate(back);
  };
  return (
    <Page title={intl.formatMessage({ id: 'areas.change' })} eyebrow={<Link {...back}>{seen.name}</Link>}>
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit((draft) => void send(() => save(draft)), focusFirst)}
      >
        <Tabs defaultValue="en" color="var(--ink)">
          <Tabs.List mb="md">
            {Object.keys(form.values).map((language) => (
              <Tabs.Tab key={language} value={language}>
                {intl.formatDisplayName(language, { type: 'language' })}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {Object.keys(form.values).map((language) => (
            <Tabs.Panel key={language} value={language} className={classes.form} lang={language}>
              <TextInput
                label={intl.formatMessage({ id: 'areas.form.name' })}
                required
                {...form.getInputProps(`${language}.name`)}
              />
              <TextInput
                label={intl.formatMessage({ id: 'areas.form.summary' })}
                {...form.getInputProps(`${language}.summary`)}
              />
              <Textarea
                label={intl.formatMessage({ id: 'areas.statement' })}
                description={intl.formatMessage({ id: 'solidarity.form.markdown' })}
                autosize
                minRows={10}
                {...form.getInputProps(`${language}.statement`)}
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

/** What the contract refuses, at the fields of the form: `name` is that in English, `translations.0.name` that of its language. */
const placed = (errors: Record<string, string>, { translations }: PriorityAreaDetail) =>
  Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
      const [, at, field] = /^translations\.(\d+)\.(\w+)$/.exec(path) ?? [];
      return [at && field ? `${translations[Number(at)]?.language ?? 'en'}.${field}` : `en.${path}`, message];
    }),
  );
