import { FormattedMessage } from 'react-intl';
import { Form } from '../frame/link.tsx';
import { EmailField, NameFields } from '../fields/person-fields.tsx';
import { FormErrors } from '../forms/form-errors.tsx';
import type { PageOf } from '../page-of.ts';
import { AnswerFields } from './answer-fields.tsx';

/** For whoever is no member, or has no password at hand: a mail is sent by which the answer is confirmed. */
export const RequestForm = ({ meeting, form }: Pick<PageOf<'meeting'>, 'meeting' | 'form'>) => (
  <>
    <FormErrors {...form} />
    <Form action={`/meetings/${meeting.id}/answers`} method="post">
      <NameFields form={form} />
      <EmailField form={form} />
      <AnswerFields
        meeting={meeting}
        form={{ ...form, values: { ...form.values, status: form.values.status ?? 'going' } }}
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
