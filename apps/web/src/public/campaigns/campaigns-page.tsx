import { areaIn } from '@rollcall/contract/areas';
import { campaignShows } from '@rollcall/contract/public-campaigns';
import { FormattedMessage, useIntl } from 'react-intl';
import { Form, Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { CampaignList } from '../parts/campaign-list.tsx';

type Props = PageOf<'campaigns'>;

/** A plain form that asks for campaigns of an area, running or won. */
const Filter = ({ areas, area, show }: Props) => {
  const intl = useIntl();
  return (
    <Form className="filter" action="/campaigns" method="get">
      <div>
        <label htmlFor="area">
          <FormattedMessage id="public.campaigns.area" />
        </label>
        <select id="area" name="area" defaultValue={area ?? ''}>
          <option value="">{intl.formatMessage({ id: 'public.campaigns.all-areas' })}</option>
          {areas.map((one) => (
            <option key={one.id} value={one.slug}>
              {areaIn(one, intl.locale).name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="show">
          <FormattedMessage id="public.campaigns.which" />
        </label>
        <select id="show" name="show" defaultValue={show}>
          {campaignShows.map((one) => (
            <option key={one} value={one}>
              {intl.formatMessage({ id: `public.campaigns.show.${one}` })}
            </option>
          ))}
        </select>
      </div>
      <button className="button" type="submit">
        <FormattedMessage id="public.campaigns.find" />
      </button>
    </Form>
  );
};

/** What the organization and its branches campaign for, a page at a time. */
export const CampaignsPage = (page: Props) => {
  const intl = useIntl();
  const { campaigns, nextCursor, isFirst, area, show } = page;
  const next = new URLSearchParams({ ...(area ? { area } : {}), show, cursor: nextCursor ?? '' });
  return (
    <>
      <h1>
        <FormattedMessage id="public.campaigns.title" />
      </h1>
      <p className="lead">
        <FormattedMessage id="public.campaigns.lead" />
      </p>
      <Filter {...page} />
      {campaigns.length > 0 ? (
        <section aria-labelledby="campaigns">
          <h2 id="campaigns">
            <FormattedMessage id={`public.campaigns.show.${show}`} />
          </h2>
          <CampaignList campaigns={campaigns} withArea />
        </section>
      ) : (
        <p className="empty">
          <FormattedMessage id="public.campaigns.none" />
        </p>
      )}
      {(nextCursor ?? !isFirst) && (
        <nav className="pages" aria-label={intl.formatMessage({ id: 'public.campaigns.pages' })}>
          {!isFirst && (
            <Link href="/campaigns">
              <FormattedMessage id="public.campaigns.first" />
            </Link>
          )}
          {nextCursor && (
            <Link className="button" rel="next" href={`/campaigns?${next.toString()}`}>
              <FormattedMessage id="public.campaigns.next" />
            </Link>
          )}
        </nav>
      )}
    </>
  );
};
