import { Select, TextInput } from '@mantine/core';
import { can } from '@rollcall/contract/permissions';
import { sisterRelations, type SisterOrganization } from '@rollcall/contract/solidarity';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { countryName } from '../../app/language/code-names.ts';
import { ButtonLink } from '../../app/links.tsx';
import { Page } from '../../app/page.tsx';
import { useSession } from '../../app/session/session.queries.ts';
import { allSistersQuery } from '../../app/sisters/sisters.queries.ts';
import { Empty } from '../../app/states/empty.tsx';
import mapClasses from './map/world-map.module.css';
import { SistersByCountry } from './sisters-by-country.tsx';
import classes from './solidarity.module.css';

const WorldMap = lazy(() => import('./map/world-map.tsx'));
const route = getRouteApi('/solidarity');

const matches = (one: SisterOrganization, country: string, words: string[]) => {
  const text = `${one.name} ${one.city} ${country}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** Organizations abroad that are known to us: on a map of the world, and in a list beside it. */
export const SolidarityPage = () => {
  const intl = useIntl();
  const session = useSession();
  const { q = '', relation } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: all } = useSuspenseQuery(allSistersQuery());
  const found = useMemo(() => {
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    return all.filter(
      (one) => (!relation || one.relation === relation) && matches(one, countryName(intl, one.country), words),
    );
  }, [all, q, relation, intl]);
  const countries = new Set(all.map(({ country }) => country)).size;
  const add = can(session, 'solidarity.manage') && (
    <ButtonLink to="/solidarity/new">
      <FormattedMessage id="solidarity.add" />
    </ButtonLink>
  );
  return (
    <Page
      title={intl.formatMessage({ id: 'solidarity.title' })}
      eyebrow={<FormattedMessage id="solidarity.count" values={{ count: all.length, countries }} />}
      action={add}
    >
      {all.length === 0 ? (
        <Empty action={add}>
          <FormattedMessage id="solidarity.empty" />
        </Empty>
      ) : (
        <>
          <div className={`card ${classes.map}`}>
            <Suspense fallback={<div className={mapClasses.waiting} />}>
              <WorldMap organizations={found} />
            </Suspense>
          </div>
          <div className={classes.filters}>
            <TextInput
              type="search"
              label={<FormattedMessage id="solidarity.search" />}
              value={q}
              onChange={({ currentTarget: { value } }) =>
                void navigate({ search: { q: value || undefined, relation }, replace: true })
              }
            />
            <Select
              label={<FormattedMessage id="solidarity.relation" />}
              clearable
              placeholder={intl.formatMessage({ id: 'solidarity.relation.any' })}
              value={relation ?? null}
              data={sisterRelations.map((value) => ({
                value,
                label: intl.formatMessage({ id: `solidarity.relation.${value}` }),
              }))}
              onChange={(value) =>
                void navigate({
                  search: { q: q || undefined, relation: sisterRelations.find((one) => one === value) },
                  replace: true,
                })
              }
            />
          </div>
          <p className="visually-hidden" role="status">
            {(q || relation) && <FormattedMessage id="solidarity.found" values={{ count: found.length }} />}
          </p>
          {found.length === 0 ? (
            <Empty>
              <FormattedMessage id="solidarity.none" />
            </Empty>
          ) : (
            <SistersByCountry organizations={found} />
          )}
        </>
      )}
    </Page>
  );
};
