import type { PublicSister } from '@rollcall/contract/public-solidarity';
import { useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { countryName } from '../../app/language/code-names.ts';

/** Those whose name a meeting or a campaign carries, with their country, each leading to where they stand among all. */
export const SisterNames = ({ sisters }: { sisters: PublicSister[] }) => {
  const intl = useIntl();
  return (
    <ul className="plain-list">
      {sisters.map(({ id, name, country }) => (
        <li key={id}>
          <Link href={`/solidarity#sister-${id}`}>
            <bdi>{name}</bdi>
          </Link>
          <small>{countryName(intl, country)}</small>
        </li>
      ))}
    </ul>
  );
};
