import { sisterOrganizationDetail, sisterOrganizations } from '@rollcall/contract/solidarity';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { theirsOf } from '../../../app/forms/theirs-of.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { say } from '../../../app/parts/say.ts';
import { Guarded } from '../../../app/states/guarded.tsx';
import { sisterQuery } from '../solidarity.queries.ts';
import { draftOf, requestOf } from './organization-draft.ts';
import { OrganizationForm } from './organization-form.tsx';

const route = getRouteApi('/solidarity/$organizationId/edit');

/** Changes what is known of an organization abroad. */
export const ChangeOrganizationPage = () => {
  const { organizationId } = route.useParams();
  return (
    <Guarded permission="solidarity.manage">
      <ChangeOrganization key={organizationId} organizationId={organizationId} />
    </Guarded>
  );
};

const ChangeOrganization = ({ organizationId }: { organizationId: string }) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const { data: seen } = useSuspenseQuery({ ...sisterQuery(organizationId), refetchOnWindowFocus: false });
  const back = { to: '/solidarity/$organizationId', params: { organizationId } } as const;
  const save = async (draft: Parameters<typeof requestOf>[0]) => {
    const params = { organizationId };
    const headers = { 'if-match': `"${seen.version}"` };
    const saved = await api(sisterOrganizations.change, { params, body: requestOf(draft) }, { headers }).catch(
      (error: unknown) => {
        // Who is told so keeps what was typed, and whoever then saves again means it.
        const theirs = theirsOf(error, sisterOrganizationDetail);
        if (theirs) queries.setQueryData(sisterQuery(organizationId).queryKey, theirs);
        throw error;
      },
    );
    queries.setQueryData(sisterQuery(organizationId).queryKey, saved);
    say(<FormattedMessage id="solidarity.saved" />);
    await queries.invalidateQueries({ queryKey: ['sister-organizations', 'all'] });
    await navigate(back);
  };
  return (
    <Page title={intl.formatMessage({ id: 'solidarity.change' })} eyebrow={<Link {...back}>{seen.name}</Link>}>
      <OrganizationForm
        initial={draftOf(seen)}
        send="solidarity.form.save"
        onSend={save}
        cancel={
          <ButtonLink variant="default" {...back}>
            <FormattedMessage id="solidarity.not-now" />
          </ButtonLink>
        }
      />
    </Page>
  );
};
