import { sisterOrganizations } from '@rollcall/contract/solidarity';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { useIdempotencyKey } from '../../../app/idempotency.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/page.tsx';
import { say } from '../../../app/parts/say.ts';
import { Guarded } from '../../../app/states/guarded.tsx';
import { blankDraft, requestOf } from './organization-draft.ts';
import { OrganizationForm } from './organization-form.tsx';

/** Adds an organization abroad. */
export const AddOrganizationPage = () => {
  const intl = useIntl();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const headers = useIdempotencyKey();
  return (
    <Guarded permission="solidarity.manage">
      <Page
        title={intl.formatMessage({ id: 'solidarity.add' })}
        eyebrow={
          <Link to="/solidarity">
            <FormattedMessage id="solidarity.title" />
          </Link>
        }
      >
        <OrganizationForm
          initial={blankDraft}
          send="solidarity.form.add"
          cancel={
            <ButtonLink variant="default" to="/solidarity">
              <FormattedMessage id="solidarity.not-now" />
            </ButtonLink>
          }
          onSend={async (draft) => {
            const { id, name } = await api(sisterOrganizations.add, { body: requestOf(draft) }, { headers });
            say(<FormattedMessage id="solidarity.added" values={{ name }} />);
            await queries.invalidateQueries({ queryKey: ['sister-organizations'] });
            await navigate({ to: '/solidarity/$organizationId', params: { organizationId: id } });
          }}
        />
      </Page>
    </Guarded>
  );
};
