import { FormattedMessage } from 'react-intl';
import { Form } from '../frame/link.tsx';

type Props = { text?: string; primary?: boolean };

/** A plain form that asks for branches by city, state or ZIP code. */
export const BranchSearch = ({ text = '', primary = false }: Props) => (
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
    <button className={primary ? 'button primary' : 'button'} type="submit">
      <FormattedMessage id="public.branches.find" />
    </button>
  </Form>
);
