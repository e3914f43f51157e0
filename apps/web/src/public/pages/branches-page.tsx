import type { CityName, FoundBranch } from '@rollcall/contract/public-pages';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { BranchMap } from '../parts/branch-map.tsx';
import { BranchSearch } from '../parts/branch-search.tsx';
import { RegionName } from '../parts/region-name.tsx';
import { milesOf } from '../text/distance.ts';
import { Nearby } from './branches/nearby.tsx';

type Props = PageOf<'branches'>;

const List = ({ branches }: { branches: FoundBranch[] }) => {
  const intl = useIntl();
  return (
    <ul className="branches">
      {branches.map((branch) => (
        <li key={branch.id} data-latitude={branch.latitude} data-longitude={branch.longitude}>
          <Link href={`/branches/${branch.slug}`}>
            <bdi>{branch.name}</bdi>
          </Link>
          <span className="facts-line">
            <span>
              {branch.city === branch.name ? (
                branch.state
              ) : (
                <FormattedMessage id="public.meeting.place-in" values={{ city: branch.city, state: branch.state }} />
              )}
            </span>
            {branch.distanceKm !== undefined && <span>{milesOf(intl, branch.distanceKm)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
};

const ByRegion = ({ branches }: Pick<Props, 'branches'>) =>
  [...Map.groupBy(branches, ({ region }) => region.slug)].map(([slug, ofRegion]) => (
    <section key={slug} aria-labelledby={slug}>
      <h2 id={slug}>
        {ofRegion[0] && <RegionName region={ofRegion[0].region} />}
        <small>
          <FormattedMessage id="public.branches.count" values={{ count: ofRegion.length }} />
        </small>
      </h2>
      <List branches={ofRegion} />
    </section>
  ));

/** Where the branches were looked for, in the words of the answer. */
const Answer = ({ branches, search }: { branches: FoundBranch[]; search: NonNullable<Props['search']> }) => {
  const values = { count: branches.length, text: <bdi>{search.text}</bdi> };
  if (!search.place) return <FormattedMessage id="public.branches.found" values={values} />;
  return <FormattedMessage id="public.branches.nearest" values={{ ...values, ...search.place }} />;
};

const OtherCities = ({ others }: { others: CityName[] }) => (
  <>
    <p className="fine">
      <FormattedMessage id="public.branches.other-cities" />
    </p>
    <p className="facts-line">
      {others.map(({ city, state }) => (
        <span key={state}>
          <Link href={`/branches?near=${encodeURIComponent(`${city}, ${state}`)}`}>
            <FormattedMessage id="public.meeting.place-in" values={{ city, state }} />
          </Link>
        </span>
      ))}
    </p>
  </>
);

const Found = ({ branches, search }: { branches: FoundBranch[]; search: NonNullable<Props['search']> }) => (
  <section className="found">
    <p role="status">
      <Answer branches={branches} search={search} />
    </p>
    {branches.length === 0 && (
      <p>
        <FormattedMessage id="public.branches.none" />
      </p>
    )}
    {branches.length > 0 && <List branches={branches} />}
    {search.others.length > 0 && <OtherCities others={search.others} />}
    <p className="more">
      <Link href="/branches">
        <FormattedMessage id="public.branches.all" />
      </Link>
    </p>
  </section>
);

/** All branches on the map and by region, or those that were looked for. */
export const BranchesPage = ({ branches, search }: Props) => (
  <>
    <h1>
      <FormattedMessage id="public.branches.title" />
    </h1>
    <div className={search ? 'where-to found-there' : 'where-to'}>
      <div>
        <BranchSearch text={search?.text} />
        {search ? <Found branches={branches} search={search} /> : <Nearby />}
      </div>
      <BranchMap branches={branches} />
    </div>
    {!search && (
      <div className="regions">
        <ByRegion branches={branches} />
      </div>
    )}
  </>
);
