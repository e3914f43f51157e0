import { campaignShows } from '@rollcall/contract/public-campaigns';
import { FormattedMessage, useIntl } from 'react-intl';
import { PickArea, PickOne } from '../fields/pick.tsx';
import { Form } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { CampaignList } from '../parts/campaign-list.tsx';
import { None } from '../parts/none.tsx';
import { Pager } from '../parts/pager.tsx';
import { Section } from '../parts/section.tsx';

type Props = PageOf<'campaigns'>;

/** A plain form that asks for campaigns of an area, running or won. */
const Filter = ({ areas, area, show }: Props) => {
  const intl = useIntl();
  return (
    <Form className="filter" action="/campaigns" method="get">
      <PickArea label="public.campaigns.area" any="public.campaigns.all-areas" areas={areas} value={area ?? ''} />
      <PickOne
        name="show"
        label="public.campaigns.which"
        options={campaignShows.map((one) => ({
          value: one,
          text: intl.formatMessage({ id: `public.campaigns.show.${one}` }),
        }))}
        value={show}
      />
      <button className="button" type="submit">
        <FormattedMessage id="public.campaigns.find" />
      </button>
    </Form>
  );
};

/** The address of a part of the list, with what it was asked for. */
const addressOf = ({ area, show }: Props, cursor?: string) =>
  `/campaigns?${new URLSearchParams({ ...(area && { area }), show, ...(cursor && { cursor }) }).toString()}`;

/** What the organization and its branches campaign for, a page at a time. */
export const CampaignsPage = (page: Props) => {
  const { campaigns, show } = page;
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
        <Section id="campaigns" title={`public.campaigns.show.${show}`}>
          <CampaignList campaigns={campaigns} withArea />
        </Section>
      ) : (
        <None text="public.campaigns.none" />
      )}
      <Pager of="campaigns" {...page} addressOf={(cursor) => addressOf(page, cursor)} />
    </>
  );
};
