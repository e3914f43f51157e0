import { FormattedMessage } from 'react-intl';
import { EmailField, NameFields, ZipField } from '../fields/person-fields.tsx';
import { Trap } from '../fields/trap.tsx';
import { FormErrors } from '../forms/form-errors.tsx';
import { Form, Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';

/** Who wants to join says where they live; a branch gets in touch. */
export const JoinPage = ({ branch, stamp, form }: PageOf<'join'>) => (
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
      <NameFields form={form} />
      <EmailField form={form} />
      <ZipField form={form} />
      <button className="button primary full" type="submit">
        <FormattedMessage id="public.join.submit" />
      </button>
    </Form>
    <p className="fine">
      <FormattedMessage id="public.join.consent" />
    </p>
  </div>
);
