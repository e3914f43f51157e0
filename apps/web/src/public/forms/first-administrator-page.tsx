import { FormattedMessage } from 'react-intl';
import { Form } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { Field } from './field.tsx';
import { FormErrors } from './form-errors.tsx';

type Form = PageOf<'first-administrator'>['form'];

const Fields = ({ form: { values, errors } }: { form: Form }) => (
  <>
    <Field
      name="givenName"
      label="public.field.given-name"
      type="text"
      autoComplete="given-name"
      maxLength={100}
      required
      value={values.givenName}
      error={errors.givenName}
    />
    <Field
      name="familyName"
      label="public.field.family-name"
      type="text"
      autoComplete="family-name"
      maxLength={100}
      value={values.familyName}
      error={errors.familyName}
    />
    <Field
      name="email"
      label="public.field.email"
      type="email"
      autoComplete="username"
      maxLength={254}
      spellCheck={false}
      autoCapitalize="none"
      required
      value={values.email}
      error={errors.email}
    />
    <Field
      name="password"
      label="public.field.new-password"
      hint="public.set-password.hint"
      type="password"
      autoComplete="new-password"
      minLength={12}
      maxLength={128}
      required
      error={errors.password}
    />
  </>
);

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
      <Fields form={form} />
      <button className="button primary full" type="submit">
        <FormattedMessage id="public.first-administrator.submit" />
      </button>
    </Form>
  </div>
);
