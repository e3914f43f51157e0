import { FormattedMessage } from 'react-intl';
import { Form } from '../frame/link.tsx';

/** A plain form that asks for branches by city, state or ZIP code. */
export const BranchSearch = ({ text }: { text?: string | undefined }) => (
  <Form className="search" action="/branches" method="get" role="search">
    <label htmlFor="near">
      <FormattedMessage id="public.branches.search" />
    </label>
    <input
      id="near"
      name="near"
      type="search"
      defaultValue={text}
      maxLength={100}
      autoComplete="postal-code"
      required
    />
    <button className="button primary" type="submit">
      <FormattedMessage id="public.branches.find" />
    </button>
  </Form>
);
