import type { Branch } from '@rollcall/contract/branches';
import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import type { PageOf } from '../page-of.ts';
import { BranchSearch } from '../parts/branch-search.tsx';

const List = ({ branches }: { branches: Branch[] }) => (
  <ul className="branches">
    {branches.map((branch) => (
      <li key={branch.id}>
        <Link href={`/branches/${branch.slug}`}>
          <bdi>{branch.name}</bdi>
        </Link>
        <span>
          {branch.city === branch.name ? (
            branch.state
          ) : (
            <FormattedMessage id="public.meeting.place-in" values={{ city: branch.city, state: branch.state }} />
          )}
        </span>
      </li>
    ))}
  </ul>
);

const ByRegion = ({ branches }: { branches: Branch[] }) =>
  [...Map.groupBy(branches, ({ region }) => region.slug)].map(([slug, ofRegion]) => (
    <section key={slug} aria-labelledby={slug}>
      <h2 id={slug}>
        {ofRegion[0]?.region.name}
        <small>
          <FormattedMessage id="public.branches.count" values={{ count: ofRegion.length }} />
        </small>
      </h2>
      <List branches={ofRegion} />
    </section>
  ));

const Found = ({ branches, search }: { branches: Branch[]; search: NonNullable<PageOf<'branches'>['search']> }) => (
  <section className="found">
    <p role="status">
      <FormattedMessage
        id={search.by === 'zip' ? 'public.branches.found-near' : 'public.branches.found'}
        values={{ count: branches.length, text: <bdi>{search.text}</bdi> }}
      />
    </p>
    {branches.length === 0 && (
      <p>
        <FormattedMessage id="public.branches.none" />
      </p>
    )}
    {branches.length > 0 && <List branches={branches} />}
    <p className="more">
      <Link href="/branches">
        <FormattedMessage id="public.branches.all" />
      </Link>
    </p>
  </section>
);

/** All branches by region, or those that were looked for. */
export const BranchesPage = ({ branches, search }: PageOf<'branches'>) => (
  <>
    <h1>
      <FormattedMessage id="public.branches.title" />
    </h1>
    <BranchSearch primary {...(search && { text: search.text })} />
    {search ? (
      <Found branches={branches} search={search} />
    ) : (
      <div className="regions">
        <ByRegion branches={branches} />
      </div>
    )}
  </>
);
