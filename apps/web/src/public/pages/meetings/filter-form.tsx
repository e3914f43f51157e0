import { areaIn } from '@rollcall/contract/areas';
import { meetingKinds } from '@rollcall/contract/meetings';
import { FormattedMessage, useIntl } from 'react-intl';
import { Form } from '../../frame/link.tsx';
import type { PageOf } from '../../page-of.ts';

/** A plain form: what is chosen stands in the address, so that a list can be kept and passed on. */
export const FilterForm = ({ filter, areas }: Pick<PageOf<'meetings'>, 'filter' | 'areas'>) => {
  const intl = useIntl();
  return (
    <Form className="meeting-filter" action="/meetings" method="get" role="search">
      {filter.branch && <input type="hidden" name="branch" value={filter.branch} />}
      <p>
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
      </p>
      <p>
        <label htmlFor="area">
          <FormattedMessage id="public.meetings.area" />
        </label>
        <select id="area" name="area" defaultValue={filter.area ?? ''}>
          <option value="">{intl.formatMessage({ id: 'public.meetings.any-area' })}</option>
          {areas.map((area) => (
            <option key={area.id} value={area.slug}>
              {areaIn(area, intl.locale).name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label htmlFor="kind">
          <FormattedMessage id="public.meetings.kind" />
        </label>
        <select id="kind" name="kind" defaultValue={filter.kind ?? ''}>
          <option value="">{intl.formatMessage({ id: 'public.meetings.any-kind' })}</option>
          {meetingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {intl.formatMessage({ id: `public.kind.${kind}` })}
            </option>
          ))}
        </select>
      </p>
      <p className="check">
        <input id="online" name="online" type="checkbox" value="1" defaultChecked={filter.online} />
        <label htmlFor="online">
          <FormattedMessage id="public.meetings.online" />
        </label>
      </p>
      <button className="button" type="submit">
        <FormattedMessage id="public.meetings.filter" />
      </button>
    </Form>
  );
};
