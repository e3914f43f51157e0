import { can } from '@rollcall/contract/permissions';
import { readingLists } from '@rollcall/contract/publications/reading-lists';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { allBranchesQuery } from '../../../../app/data/branches.queries.ts';
import { useIdempotencyKey } from '../../../../app/idempotency.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { Page } from '../../../../app/page.tsx';
import { say } from '../../../../app/parts/say.ts';
import { useSession } from '../../../../app/session/session.queries.ts';
import { Guarded } from '../../../../app/states/guarded.tsx';
import { type ListDraft, newList, startedOf } from './list-draft.ts';
import { ReadingListForm } from './list-form.tsx';

/** Puts together a reading list of the nation or of a branch, by what the own office reaches. */
export const StartListPage = () => {
  const intl = useIntl();
  return (
    <Guarded permission="reading-lists.manage">
      <Page title={intl.formatMessage({ id: 'reading-lists.start' })}>
        <StartList />
      </Page>
    </Guarded>
  );
};

const StartList = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const headers = useIdempotencyKey();
  const places = usePlaces();
  const [initial] = useState(() => newList(places[0]?.value ?? 'nation'));
  const start = useMutation({
    mutationFn: (draft: ListDraft) => api(readingLists.start, { body: startedOf(draft) }, { headers }),
    onSuccess: async ({ id, title }) => {
      await client.invalidateQueries({ queryKey: ['reading-lists'] });
      say(<FormattedMessage id="reading-lists.started" values={{ title }} />);
      await navigate({ to: '/reading-lists/$readingListId', params: { readingListId: id } });
    },
  });
  return (
    <ReadingListForm
      initial={initial}
      places={places}
      sending={start.isPending}
      error={start.error}
      onSend={start.mutateAsync}
      beside={
        <ButtonLink variant="default" to="/reading-lists">
          <FormattedMessage id="publications.form.back" />
        </ButtonLink>
      }
    />
  );
};

/** Where this person may keep lists: the own branches first, then the nation. */
const usePlaces = () => {
  const intl = useIntl();
  const session = useSession();
  const branches = useSuspenseQuery(allBranchesQuery()).data;
  const nation = { value: 'nation', label: intl.formatMessage({ id: 'campaigns.national' }) };
  const own = branches
    .filter(({ id }) => can(session, 'reading-lists.manage', id))
    .map(({ id, name }) => ({ value: id, label: name }));
  return can(session, 'reading-lists.manage', null) ? [nation, ...own] : own;
};
