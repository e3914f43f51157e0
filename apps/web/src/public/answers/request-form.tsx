import { FormattedMessage } from 'react-intl';
import { Form } from '../frame/link.tsx';
import { Field } from '../forms/field.tsx';
import { FormErrors } from '../forms/form-errors.tsx';
import type { PageOf } from '../page-of.ts';
import { AnswerFields } from './answer-fields.tsx';

/** For whoever is no member, or has no password at hand: a mail is sent by which the answer is confirmed. */
export const RequestForm = ({ meeting, form }: Pick<PageOf<'meeting'>, 'meeting' | 'form'>) => {
  const { values, errors } = form;
  return (
    <>
      <FormErrors {...form} />
      <Form action={`/meetings/${meeting.id}/answers`} method="post">
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
        <AnswerFields
          meeting={meeting}
          form={{ ...form, values: { ...values, status: values.status ?? 'going' } }}
          wishes={['going', 'maybe']}
        />
        <button className="button primary full" type="submit">
          <FormattedMessage id="public.request.submit" />
        </button>
      </Form>
      <p className="fine">
        <FormattedMessage id="public.request.how" />
      </p>
    </>
  );
};
