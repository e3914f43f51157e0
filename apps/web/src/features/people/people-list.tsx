import type { Person } from '@rollcall/contract/people';
import { Tag } from '@rollcall/ui/tag';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { FormattedMessage, FormattedNumber, useIntl } from 'react-intl';
import { PersonName } from '../../app/parts/person-name.tsx';
import { dayWords } from '../../app/meetings/use-meeting-times.ts';
import { MoreButton } from '../../app/parts/more-button.tsx';
import { Empty } from '../../app/states/empty.tsx';
import { LoadingRows } from '../../app/states/loading.tsx';
import { problemWords } from '../../app/states/problem-words.ts';
import classes from './people.module.css';
import { branchPeopleQuery } from './people.queries.ts';

/** A table on desks, a list on phones; a name opens the record. */
export const PeopleList = ({ branchId, q }: { branchId: string; q: string }) => {
  const intl = useIntl();
  const query = useInfiniteQuery({ ...branchPeopleQuery(branchId, q), placeholderData: keepPreviousData });
  if (query.isPending) return <LoadingRows rows={8} />;
  if (query.isError) return <Empty>{problemWords(intl, query.error)}</Empty>;
  const people = query.data.pages.flatMap((page) => page.items);
  return (
    <div className="card" aria-busy={query.isPlaceholderData}>
      <p className="visually-hidden" role="status">
        {q && (
          <FormattedMessage
            id="people.found"
            values={{ count: people.length, more: query.hasNextPage ? 'yes' : 'no' }}
          />
        )}
      </p>
      {people.length === 0 ? (
        <Empty>
          <FormattedMessage id={q ? 'people.none-found' : 'people.none'} values={{ q }} />
        </Empty>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="people.name" />
              </th>
              <th scope="col">
                <FormattedMessage id="people.standing" />
              </th>
              <th scope="col">
                <FormattedMessage id="people.since" />
              </th>
              <th scope="col" className={classes.number}>
                <FormattedMessage id="people.came" />
              </th>
              <th scope="col">
                <FormattedMessage id="people.last-came" />
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      )}
      <MoreButton query={query} />
    </div>
  );
};

const tones = { member: 'green', former: undefined, contact: 'amber' } as const;

const PersonRow = memo(function PersonRow({ person }: { person: Person }) {
  const intl = useIntl();
  return (
    <tr>
      <td className={classes.name}>
        <Link
          from="/branches/$branchId/people"
          to="."
          search={(old) => ({ ...old, person: person.id })}
          resetScroll={false}
        >
          <PersonName person={person} />
        </Link>
      </td>
      <td>
        <Tag tone={tones[person.standing]}>
          <FormattedMessage id={`person.standing.${person.standing}`} />
        </Tag>
      </td>
      <td data-label={intl.formatMessage({ id: 'people.since' })} data-empty={!person.memberSince}>
        {person.memberSince && dayWords(intl, person.memberSince)}
      </td>
      <td className={classes.number} data-label={intl.formatMessage({ id: 'people.came' })}>
        <FormattedNumber value={person.timesCame} />
      </td>
      <td data-label={intl.formatMessage({ id: 'people.last-came' })} data-empty={!person.lastCameOn}>
        {person.lastCameOn && dayWords(intl, person.lastCameOn)}
      </td>
    </tr>
  );
});
