import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type Publication, publications } from '@rollcall/contract/publications';
import { namesOf } from '@rollcall/contract/publications/names';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { api } from '../api.ts';

const typedQuery = (q: string) =>
  queryOptions({
    queryKey: ['publications', 'typed', q],
    queryFn: ({ signal }) =>
      api(publications.list, { query: { limit: 12, ...(q ? { q, typing: 'true' } : {}) } }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** What a reading takes from the catalogue. */
export type Picked = { publication: { id: string; slug: string }; title: string; author: string };

/** What stands in a reading is shorter than what stands in the catalogue. */
const AUTHOR_AT_MOST = 200;
const pickedOf = ({ id, slug, title, authors }: Publication): Picked => ({
  publication: { id, slug },
  title,
  author: namesOf(authors).slice(0, AUTHOR_AT_MOST),
});

/** Finds a publication of the catalogue by its words, while they are typed. */
export const PublicationPicker = ({ onPick }: { onPick: (picked: Picked) => void }) => {
  const intl = useIntl();
  const [typed, type] = useState('');
  const [q] = useDebouncedValue(typed.trim().slice(0, 200), 200);
  const query = useQuery(typedQuery(q));
  const found = query.data?.items ?? [];
  const label = intl.formatMessage({ id: 'publications.picker' });
  return (
    <Select
      label={label}
      placeholder={intl.formatMessage({ id: 'publications.picker.hint' })}
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={type}
      data={found.map(({ id, title, authors, published }) => ({
        value: id,
        label: [title, namesOf(authors), published?.slice(0, 4)].filter(Boolean).join(' · '),
      }))}
      filter={({ options }) => options} // the server has searched
      nothingFoundMessage={intl.formatMessage({ id: query.isPending ? 'app.loading' : 'publications.picker.none' })}
      onChange={(id) => {
        const publication = found.find((one) => one.id === id);
        if (publication) onPick(pickedOf(publication));
        type('');
      }}
    />
  );
};
