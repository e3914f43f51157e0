import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../app/page.tsx';
import { Guarded } from '../../app/states/guarded.tsx';
import { BranchesSection } from './branches/branches-section.tsx';
import { FoundBranchForm } from './branches/found-branch-form.tsx';
import { FormDialog } from './form-dialog.tsx';
import { GiveOfficeForm } from './offices/give-office-form.tsx';
import { OfficesSection } from './offices/offices-section.tsx';

const route = getRouteApi('/administration');

/** Who holds which office, and which branches there are; the one action belongs to the list that is open. */
export const AdministrationPage = () => {
  const intl = useIntl();
  const { show = 'offices' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Guarded permission="offices.manage">
      <Page
        title={intl.formatMessage({ id: 'administration.title' })}
        action={
          show === 'offices' ? (
            <FormDialog key="give" title="administration.give">
              {(close) => <GiveOfficeForm onClose={close} />}
            </FormDialog>
          ) : (
            <FormDialog key="found" title="administration.found">
              {(close) => <FoundBranchForm onClose={close} />}
            </FormDialog>
          )
        }
      >
        <Tabs
          value={show}
          onChange={(value) =>
            void navigate({ search: { show: value === 'branches' ? value : undefined }, replace: true })
          }
          keepMounted={false}
          color="var(--ink)"
        >
          <Tabs.List mb="md">
            <Tabs.Tab value="offices">
              <FormattedMessage id="administration.offices" />
            </Tabs.Tab>
            <Tabs.Tab value="branches">
              <FormattedMessage id="administration.branches" />
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="offices">
            <OfficesSection />
          </Tabs.Panel>
          <Tabs.Panel value="branches">
            <BranchesSection />
          </Tabs.Panel>
        </Tabs>
      </Page>
    </Guarded>
  );
};
