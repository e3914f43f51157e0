import { FormattedMessage } from 'react-intl';
import { Field } from '../fields/field.tsx';
import { EmailField } from '../fields/person-fields.tsx';
import { Form, Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { FormErrors } from './form-errors.tsx';

/** The way in: a plain form. The address stays when something is wrong, the password never does. */
export const SignInPage = ({ next, notice, form }: PageOf<'sign-in'>) => (
  <div className="narrow">
    <h1>
      <FormattedMessage id="public.sign-in.title" />
    </h1>
    {notice && (
      <p className="notice green" role="status">
        <FormattedMessage id={`public.sign-in.${notice}`} />
      </p>
    )}
    <FormErrors {...form} />
    <Form action="/sign-in" method="post">
      {next && <input type="hidden" name="next" value={next} />}
      <EmailField form={form} isUsername />
      <Field
        name="password"
        label="public.field.password"
        asked="password"
        autoComplete="current-password"
        isNeeded
        error={form.errors.password}
      />
      <button className="button primary full" type="submit">
        <FormattedMessage id="public.sign-in.submit" />
      </button>
    </Form>
    <p className="more">
      <Link href="/forgot-password">
        <FormattedMessage id="public.sign-in.forgot" />
      </Link>
    </p>
    <p className="fine">
      <FormattedMessage id="public.sign-in.new" values={{ a: (text) => <Link href="/branches">{text}</Link> }} />
    </p>
  </div>
);
