import { FormattedMessage } from 'react-intl';
import { NewPasswordField } from '../fields/person-fields.tsx';
import { Form } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { FormErrors } from './form-errors.tsx';

/** Where a mailed link leads: of an invitation, or of a forgotten password. */
export const SetPasswordPage = ({ token, purpose, form }: PageOf<'set-password'>) => {
  const variant = purpose === 'invitation' ? '-invitation' : '';
  return (
    <div className="narrow">
      <h1>
        <FormattedMessage id={`public.set-password.title${variant}`} />
      </h1>
      <p>
        <FormattedMessage id={`public.set-password.text${variant}`} />
      </p>
      <FormErrors {...form} />
      <Form action="/set-password" method="post">
        <input type="hidden" name="token" value={token} />
        <NewPasswordField form={form} />
        <button className="button primary full" type="submit">
          <FormattedMessage id="public.set-password.submit" />
        </button>
      </Form>
    </div>
  );
};
