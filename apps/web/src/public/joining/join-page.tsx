import { FormattedMessage } from 'react-intl';
import { Field } from '../forms/field.tsx';
import { FormErrors } from '../forms/form-errors.tsx';
import { Form, Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';

/** A field that people do not see and robots fill in. */
const Trap = () => (
  <div className="trap" aria-hidden="true">
    <label htmlFor="website">
      <FormattedMessage id="public.join.leave-empty" />
    </label>
    <input id="website" name="website" tabIndex={-1} autoComplete="off" />
  </div>
);

/** Who wants to join says where they live; a branch gets in touch. */
export const JoinPage = ({ branch, stamp, form }: PageOf<'join'>) => {
  const { values, errors } = form;
  return (
    <div className="narrow">
      <h1>
        <FormattedMessage id="public.join.title" />
      </h1>
      <p>
        {branch ? (
          <FormattedMessage
            id="public.join.to-branch"
            values={{ branch: <bdi>{branch.name}</bdi>, a: (text) => <Link href="/join">{text}</Link> }}
          />
        ) : (
          <FormattedMessage id="public.join.lead" />
        )}
      </p>
      <FormErrors {...form} />
      <Form action="/join" method="post">
        <input type="hidden" name="stamp" value={stamp} />
        {branch && <input type="hidden" name="branch" value={branch.slug} />}
        <Trap />
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
          label="public.field.family-name-optional"
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
          autoComplete="email"
          maxLength={254}
          spellCheck={false}
          autoCapitalize="none"
          required
          value={values.email}
          error={errors.email}
        />
        <Field
          name="zip"
          label="public.field.zip"
          type="text"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={10}
          required
          value={values.zip}
          error={errors.zip}
        />
        <button className="button primary full" type="submit">
          <FormattedMessage id="public.join.submit" />
        </button>
      </Form>
      <p className="fine">
        <FormattedMessage id="public.join.consent" />
      </p>
    </div>
  );
};
