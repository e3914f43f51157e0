import { publications } from '@rollcall/contract/publications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { say } from '../../../app/parts/say.ts';
import { Guarded } from '../../../app/states/guarded.tsx';
import { newPublication, type PublicationDraft, requestOf } from './publication-draft.ts';
import { PublicationForm } from './publication-form.tsx';

/** Adds a publication to the catalogue. */
export const AddPublicationPage = () => {
  const intl = useIntl();
  return (
    <Guarded permission="publications.manage">
      <Page title={intl.formatMessage({ id: 'publications.add' })}>
        <AddPublication />
      </Page>
    </Guarded>
  );
};

const AddPublication = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const headers = useIdempotencyKey();
  const [initial] = useState(newPublication);
  const add = useMutation({
    mutationFn: (draft: PublicationDraft) => api(publications.add, { body: requestOf(draft) }, { headers }),
    onSuccess: async ({ id, title }) => {
      await client.invalidateQueries({ queryKey: ['publications'] });
      say(<FormattedMessage id="publications.added" values={{ title }} />);
      await navigate({ to: '/publications/$publicationId', params: { publicationId: id } });
    },
  });
  return (
    <PublicationForm
      initial={initial}
      sending={add.isPending}
      error={add.error}
      onSend={add.mutateAsync}
      beside={
        <ButtonLink variant="default" to="/publications">
          <FormattedMessage id="publications.form.back" />
        </ButtonLink>
      }
    />
  );
};
