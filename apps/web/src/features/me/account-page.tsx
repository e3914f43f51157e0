import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../app/page.tsx';
import { Section } from '../../app/parts/section.tsx';
import { ChangePassword } from './account/change-password.tsx';
import { LanguageChoice } from './account/language-choice.tsx';
import { MailPreferences } from './account/mail-preferences.tsx';
import { OwnRecord } from './account/own-record.tsx';
import { SchemeChoice } from './account/scheme-choice.tsx';
import { SignOutEverywhere } from './account/sign-out-everywhere.tsx';
import { OwnCalendar } from './calendars/own-calendar.tsx';
import classes from './me.module.css';

/** The own record, the password, and the way out of every device. */
export const AccountPage = () => {
  const intl = useIntl();
  return (
    <Page title={intl.formatMessage({ id: 'nav.account' })}>
      <div className={classes.columns}>
        <Section title={<FormattedMessage id="account.record" />}>
          <OwnRecord />
        </Section>
        <Section title={<FormattedMessage id="account.password" />}>
          <ChangePassword />
        </Section>
        <Section title={<FormattedMessage id="calendars.own" />}>
          <OwnCalendar />
        </Section>
        <Section title={<FormattedMessage id="account.mails" />}>
          <MailPreferences />
        </Section>
        <Section title={<FormattedMessage id="account.sessions" />}>
          <SignOutEverywhere />
        </Section>
        <Section title={<FormattedMessage id="account.language" />}>
          <LanguageChoice />
        </Section>
        <Section title={<FormattedMessage id="account.look" />}>
          <SchemeChoice />
        </Section>
      </div>
    </Page>
  );
};
