import { Button } from '@mantine/core';
import { type PublicationDetail, publicationDetail, publications } from '@rollcall/contract/publications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { theirsOf } from '../../../app/forms/theirs-of.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { say } from '../../../app/parts/say.ts';
import { Guarded } from '../../../app/states/guarded.tsx';
import { publicationQuery } from '../publications.queries.ts';
import classes from '../publications.module.css';
import { SPACE } from '../words.ts';
import { draftOf, type PublicationDraft, requestOf } from './publication-draft.ts';
import { PublicationForm } from './publication-form.tsx';
import { RemovePublication } from './remove-publication.tsx';

const route = getRouteApi('/publications/$publicationId/edit');

/** Changes what the catalogue says of a publication. */
export const ChangePublicationPage = () => {
  const intl = useIntl();
  const { publicationId } = route.useParams();
  const { data: publication } = useSuspenseQuery(publicationQuery(publicationId));
  return (
    <Guarded permission="publications.manage">
      <Page title={intl.formatMessage({ id: 'publications.change' })} eyebrow={<bdi>{publication.title}</bdi>}>
        <ChangePublication publication={publication} />
      </Page>
    </Guarded>
  );
};

const ChangePublication = ({ publication }: { publication: PublicationDetail }) => {
  const client = useQueryClient();
  const navigate = useNavigate();
  // The version that this form began with; what is brought in the background must not move it.
  const [base, setBase] = useState(publication);
  const { id: publicationId } = base;
  const change = useMutation({
    mutationFn: (draft: PublicationDraft): Promise<PublicationDetail> =>
      api(
        publications.change,
        { params: { publicationId }, body: requestOf(draft) },
        { headers: { 'if-match': `"${(theirs ?? base).version}"` } },
      ),
    onSuccess: async (changed) => {
      client.setQueryData(publicationQuery(publicationId).queryKey, changed);
      void client.invalidateQueries({ queryKey: ['publications', 'list'] });
      say(<FormattedMessage id="publications.changed" />);
      await navigate({ to: '/publications/$publicationId', params: { publicationId } });
    },
  });
  const theirs = theirsOf(change.error, publicationDetail);
  return (
    <PublicationForm
      key={base.version}
      initial={draftOf(base)}
      sending={change.isPending}
      error={change.error}
      onSend={change.mutateAsync}
      note={
        theirs && (
          <div className={classes.note} role="alert">
            <FormattedMessage id="publications.conflict" values={{ title: <bdi>{theirs.title}</bdi> }} />
            {SPACE}
            <Button
              variant="default"
              size="compact-md"
              onClick={() => {
                setBase(theirs);
                change.reset();
              }}
            >
              <FormattedMessage id="publications.conflict.take" />
            </Button>
          </div>
        )
      }
      beside={
        <>
          <ButtonLink variant="default" to="/publications/$publicationId" params={{ publicationId }}>
            <FormattedMessage id="publications.form.back" />
          </ButtonLink>
          <RemovePublication publication={base} />
        </>
      }
    />
  );
};
