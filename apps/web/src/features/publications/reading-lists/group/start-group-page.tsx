import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { can } from '@rollcall/contract/permissions';
import { type ReadingListDetail, readingLists } from '@rollcall/contract/publications/reading-lists';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { allBranchesQuery } from '../../../../app/data/branches.queries.ts';
import { fieldErrorsOf } from '../../../../app/forms/field-errors.ts';
import { useIdempotencyKey } from '../../../../app/idempotency.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { Page } from '../../../../app/page.tsx';
import { say } from '../../../../app/parts/say.ts';
import { useSession } from '../../../../app/session/session.queries.ts';
import { Guarded } from '../../../../app/states/guarded.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { readingListQuery } from '../../publications.queries.ts';
import classes from '../../publications.module.css';
import { faultsOf, type GroupDraft, newGroup, requestOf, shownErrors } from './group-draft.ts';
import { GroupFields } from './group-fields.tsx';

const route = getRouteApi('/reading-lists/$readingListId/study-group');

/** Makes a series of meetings from a reading list in one step. */
export const StartGroupPage = () => {
  const intl = useIntl();
  const { readingListId } = route.useParams();
  const { data: list } = useSuspenseQuery(readingListQuery(readingListId));
  return (
    <Guarded permission="meetings.manage">
      <Page title={intl.formatMessage({ id: 'reading-lists.group.start' })} eyebrow={<bdi>{list.title}</bdi>}>
        <StartGroup list={list} />
      </Page>
    </Guarded>
  );
};

const StartGroup = ({ list }: { list: ReadingListDetail }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useSession();
  const headers = useIdempotencyKey();
  const places = useSuspenseQuery(allBranchesQuery())
    .data.filter(({ id }) => can(session, 'meetings.manage', id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const form = useForm<GroupDraft>({
    mode: 'controlled',
    initialValues: newGroup(places[0]?.value ?? ''),
    validate: faultsOf,
  });
  const focusFirst = (errors: Record<string, unknown>) => {
    const first = Object.keys(form.getValues()).find((field) => field in errors);
    if (first) form.getInputNode(first)?.focus();
  };
  const start = useMutation({
    mutationFn: (draft: GroupDraft) =>
      api(readingLists.startGroup, { params: { readingListId: list.id }, body: requestOf(draft) }, { headers }),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries();
      say(<FormattedMessage id="reading-lists.group.started" values={{ count: list.sessions.length }} />);
      await navigate({ to: '/series/$seriesId', params: { seriesId: id } });
    },
    onError: (error) => {
      const errors = shownErrors(fieldErrorsOf(error));
      form.setErrors(errors);
      focusFirst(errors);
    },
  });
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((draft) => start.mutate(draft), focusFirst)}>
      <p style={{ margin: 0 }}>
        <FormattedMessage id="reading-lists.group.lead" values={{ count: list.sessions.length }} />
      </p>
      <GroupFields form={form} places={places} />
      <div role="alert">{start.error && <p className={classes.problem}>{problemWords(intl, start.error)}</p>}</div>
      <div className={classes.send}>
        <Button type="submit" loading={start.isPending}>
          <FormattedMessage id="reading-lists.group.send" values={{ count: list.sessions.length }} />
        </Button>
        <ButtonLink variant="default" to="/reading-lists/$readingListId" params={{ readingListId: list.id }}>
          <FormattedMessage id="publications.form.back" />
        </ButtonLink>
      </div>
    </form>
  );
};
