import { useIntl } from 'react-intl';
import { Page } from '../../app/page.tsx';
import { Guarded } from '../../app/states/guarded.tsx';
import classes from './administration.module.css';
import { BranchesSection } from './branches/branches-section.tsx';
import { GiveOffice } from './offices/give-office.tsx';
import { OfficesSection } from './offices/offices-section.tsx';

/** Who holds which office, and which branches there are. */
export const AdministrationPage = () => {
  const intl = useIntl();
  return (
    <Guarded permission="offices.manage">
      <Page title={intl.formatMessage({ id: 'administration.title' })} action={<GiveOffice />}>
        <div className={classes.parts}>
          <OfficesSection />
          <BranchesSection />
        </div>
      </Page>
    </Guarded>
  );
};
