import type { PublicSisterDetail } from '@rollcall/contract/public-solidarity';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PageOf } from '../page-of.ts';
import { Section } from '../parts/section.tsx';
import { countryName } from '../../app/language/code-names.ts';
import { dayInWords } from '../text/when.ts';
import { SisterItem } from './sister-item.tsx';
import { WorldMap } from './world-map.tsx';

const Countries = ({ organizations }: { organizations: PublicSisterDetail[] }) => {
  const intl = useIntl();
  const groups = [...Map.groupBy(organizations, ({ country }) => countryName(intl, country))].sort(([a], [b]) =>
    a.localeCompare(b, intl.locale),
  );
  return (
    <div className="sisters">
      {groups.map(([country, sisters]) => (
        <section key={country}>
          <h2>{country}</h2>
          <ul>
            {sisters.map((sister) => (
              <SisterItem key={sister.id} sister={sister} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const Lately = ({ exchanges }: Pick<PageOf<'solidarity'>, 'exchanges'>) => {
  const intl = useIntl();
  return (
    <Section id="lately" title="public.solidarity.lately" className="shelf">
      <ul>
        {exchanges.map((exchange) => (
          <li key={exchange.id}>
            <b>
              <bdi>{exchange.title}</bdi>
            </b>
            <span>
              <FormattedMessage
                id={`public.sister.exchange.${exchange.kind}`}
                values={{
                  name: <bdi>{exchange.with.name}</bdi>,
                  country: countryName(intl, exchange.with.country),
                  date: dayInWords(intl, exchange.startsOn),
                }}
              />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** With whom we stand abroad: on a map, country by country, and what was done together. */
export const SolidarityPage = ({ organizations, exchanges }: PageOf<'solidarity'>) => {
  const countries = new Set(organizations.map(({ country }) => country)).size;
  return (
    <>
      <h1>
        <FormattedMessage id="public.solidarity.title" />
      </h1>
      <p className="lead">
        <FormattedMessage id="public.solidarity.lead" values={{ count: organizations.length, countries }} />
      </p>
      {organizations.length > 0 && <WorldMap organizations={organizations} />}
      <Countries organizations={organizations} />
      {exchanges.length > 0 && <Lately exchanges={exchanges} />}
    </>
  );
};
