import { FormattedMessage } from 'react-intl';
import { EmailField } from '../fields/person-fields.tsx';
import { Form, Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { FormErrors } from './form-errors.tsx';

const Sent = () => (
  <>
    <h1>
      <FormattedMessage id="public.forgot-password.sent-title" />
    </h1>
    <p role="status">
      <FormattedMessage id="public.forgot-password.sent" />
    </p>
  </>
);

const Ask = ({ form }: Pick<PageOf<'forgot-password'>, 'form'>) => (
  <>
    <h1>
      <FormattedMessage id="public.forgot-password.title" />
    </h1>
    <p>
      <FormattedMessage id="public.forgot-password.text" />
    </p>
    <FormErrors {...form} />
    <Form action="/forgot-password" method="post">
      <EmailField form={form} isUsername />
      <button className="button primary full" type="submit">
        <FormattedMessage id="public.forgot-password.submit" />
      </button>
    </Form>
  </>
);

/** Asks for a link to set a new password; the answer is the same whether the address is known or not. */
export const ForgotPasswordPage = ({ sent, form }: PageOf<'forgot-password'>) => (
  <div className="narrow">
    {sent ? <Sent /> : <Ask form={form} />}
    <p className="more">
      <Link href="/sign-in">
        <FormattedMessage id="public.forgot-password.back" />
      </Link>
    </p>
  </div>
);
