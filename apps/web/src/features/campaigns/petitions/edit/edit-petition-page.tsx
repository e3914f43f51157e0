import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Page } from '../../../../app/page.tsx';
import { Guarded } from '../../../../app/states/guarded.tsx';
import { petitionQuery } from '../petitions.queries.ts';
import { Builder } from './builder.tsx';

const route = getRouteApi('/petitions/$petitionId/edit');

/** Where a petition or form is written: its words, what it asks, and how that will look. */
export const EditPetitionPage = () => {
  const intl = useIntl();
  const { petitionId } = route.useParams();
  const { data: petition } = useSuspenseQuery({ ...petitionQuery(petitionId), refetchOnWindowFocus: false });
  return (
    <Guarded permission="campaigns.manage" branchId={petition.branch?.id ?? null}>
      <Page
        title={intl.formatMessage({ id: `petition.edit.${petition.kind}` })}
        eyebrow={
          <Link to="/petitions/$petitionId" params={{ petitionId }}>
            {petition.title}
          </Link>
        }
      >
        <Builder key={petitionId} petition={petition} />
      </Page>
    </Guarded>
  );
};
