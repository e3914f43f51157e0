import { meetingKinds } from '@rollcall/contract/meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { PickArea, PickOne } from '../../fields/pick.tsx';
import { Form } from '../../frame/link.tsx';
import type { PageOf } from '../../page-of.ts';

/** A plain form: what is chosen stands in the address, so that a list can be kept and passed on. */
export const FilterForm = ({ filter, areas }: Pick<PageOf<'meetings'>, 'filter' | 'areas'>) => {
  const intl = useIntl();
  return (
    <Form className="meeting-filter" action="/meetings" method="get" role="search">
      {filter.branch && <input type="hidden" name="branch" value={filter.branch} />}
      <div>
        <label htmlFor="near">
          <FormattedMessage id="public.meetings.near" />
        </label>
        <input
          id="near"
          name="near"
          type="search"
          maxLength={100}
          autoComplete="postal-code"
          defaultValue={filter.near}
        />
      </div>
      <PickArea label="public.meetings.area" any="public.meetings.any-area" areas={areas} value={filter.area ?? ''} />
      <PickOne
        name="kind"
        label="public.meetings.kind"
        any="public.meetings.any-kind"
        options={meetingKinds.map((kind) => ({ value: kind, text: intl.formatMessage({ id: `public.kind.${kind}` }) }))}
        value={filter.kind ?? ''}
      />
      <div className="check">
        <input id="online" name="online" type="checkbox" value="1" defaultChecked={filter.online} />
        <label htmlFor="online">
          <FormattedMessage id="public.meetings.online" />
        </label>
      </div>
      <button className="button" type="submit">
        <FormattedMessage id="public.meetings.filter" />
      </button>
    </Form>
  );
};
