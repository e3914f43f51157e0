import { FormattedMessage } from 'react-intl';
import { EmailField, NameFields, NewPasswordField } from '../fields/person-fields.tsx';
import { Form } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { FormErrors } from './form-errors.tsx';

/** Where the link in the log of a new installation leads. */
export const FirstAdministratorPage = ({ token, form }: PageOf<'first-administrator'>) => (
  <div className="narrow">
    <h1>
      <FormattedMessage id="public.first-administrator.title" />
    </h1>
    <p>
      <FormattedMessage id="public.first-administrator.text" />
    </p>
    <FormErrors {...form} />
    <Form action="/first-administrator" method="post">
      <input type="hidden" name="token" value={token} />
      <NameFields form={form} />
      <EmailField form={form} isUsername />
      <NewPasswordField form={form} />
      <button className="button primary full" type="submit">
        <FormattedMessage id="public.first-administrator.submit" />
      </button>
    </Form>
  </div>
);
