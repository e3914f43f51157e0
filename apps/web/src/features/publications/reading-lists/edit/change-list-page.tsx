import { Button } from '@mantine/core';
import { type ReadingListDetail, readingListDetail, readingLists } from '@rollcall/contract/publications/reading-lists';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { theirsOf } from '../../../../app/forms/theirs-of.ts';
import { ButtonLink } from '../../../../app/links.tsx';
import { Page } from '../../../../app/page.tsx';
import { say } from '../../../../app/parts/say.ts';
import { Guarded } from '../../../../app/states/guarded.tsx';
import { readingListQuery } from '../../publications.queries.ts';
import classes from '../../publications.module.css';
import { SPACE } from '../../words.ts';
import { draftOf, type ListDraft, writtenOf } from './list-draft.ts';
import { ReadingListForm } from './list-form.tsx';

const route = getRouteApi('/reading-lists/$readingListId/edit');

/** Writes a reading list anew. Meetings that were made from it stay as they are. */
export const ChangeListPage = () => {
  const intl = useIntl();
  const { readingListId } = route.useParams();
  const { data: list } = useSuspenseQuery(readingListQuery(readingListId));
  return (
    <Guarded permission="reading-lists.manage" branchId={list.branch?.id ?? null}>
      <Page title={intl.formatMessage({ id: 'reading-lists.change' })} eyebrow={<bdi>{list.title}</bdi>}>
        <ChangeList list={list} />
      </Page>
    </Guarded>
  );
};

const ChangeList = ({ list }: { list: ReadingListDetail }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  // The version that this form began with; what is brought in the background must not move it.
  const [base, setBase] = useState(list);
  const params = { readingListId: base.id };
  const write = useMutation({
    mutationFn: (draft: ListDraft): Promise<ReadingListDetail> =>
      api(
        readingLists.write,
        { params, body: writtenOf(draft) },
        { headers: { 'if-match': `"${(theirs ?? base).version}"` } },
      ),
    onSuccess: async (written) => {
      client.setQueryData(readingListQuery(base.id).queryKey, written);
      void client.invalidateQueries({ queryKey: ['reading-lists', 'list'] });
      say(<FormattedMessage id="reading-lists.written" />);
      await navigate({ to: '/reading-lists/$readingListId', params });
    },
  });
  const theirs = theirsOf(write.error, readingListDetail);
  return (
    <ReadingListForm
      key={base.version}
      initial={draftOf(base)}
      places={null}
      sending={write.isPending}
      error={write.error}
      onSend={write.mutateAsync}
      note={
        theirs && (
          <div className={classes.note} role="alert">
            <FormattedMessage id="reading-lists.conflict" values={{ count: theirs.sessions.length }} />
            {SPACE}
            <Button
              variant="default"
              size="compact-md"
              onClick={() => {
                setBase(theirs);
                write.reset();
              }}
            >
              <FormattedMessage id="publications.conflict.take" />
            </Button>
          </div>
        )
      }
      beside={
        <ButtonLink variant="default" to="/reading-lists/$readingListId" params={params}>
          <FormattedMessage id="publications.form.back" />
        </ButtonLink>
      }
    />
  );
};
