import { areaIn } from '@rollcall/contract/areas';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';

/** The priority areas, in order, each in a sentence. */
export const WhatWeDoPage = ({ areas }: PageOf<'what-we-do'>) => {
  const { locale } = useIntl();
  return (
    <>
      <h1>
        <FormattedMessage id="public.what-we-do.title" />
      </h1>
      <p className="lead">
        <FormattedMessage id="public.what-we-do.lead" />
      </p>
      <ol className="areas">
        {areas.map((area) => (
          <li key={area.id}>
            <span className="figure" aria-hidden="true">
              {area.position}
            </span>
            <div>
              <h2>
                <Link href={`/areas/${area.slug}`}>{areaIn(area, locale).name}</Link>
              </h2>
              <p className="prose">{areaIn(area, locale).summary}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="more">
        <Link href="/solidarity">
          <FormattedMessage id="public.what-we-do.solidarity" />
        </Link>
      </p>
    </>
  );
};
