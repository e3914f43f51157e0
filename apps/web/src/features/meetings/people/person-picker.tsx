import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { people } from '@rollcall/contract/people';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';

const namedQuery = (branchId: string, q: string) =>
  queryOptions({
    queryKey: ['people', branchId, 'named', q],
    queryFn: ({ signal }) =>
      api(people.list, { params: { branchId }, query: { q: q || undefined, limit: 20 } }, { signal }),
    placeholderData: keepPreviousData,
  });

type Props = {
  branchId: string;
  label: string;
  /** Already there: not offered again. */
  except: string[];
  busy: boolean;
  onPick: (person: { personId: string; name: string }) => void;
};

/** Finds somebody of the branch by part of the name. */
export const PersonPicker = ({ branchId, label, except, busy, onPick }: Props) => {
  const intl = useIntl();
  const [typed, type] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const query = useQuery(namedQuery(branchId, q));
  const found = (query.data?.items ?? [])
    .filter(({ id }) => !except.includes(id))
    .map(({ id, givenName, familyName }) => ({ value: id, label: `${givenName} ${familyName}`.trim() }));
  return (
    <Select
      size="sm"
      aria-label={label}
      placeholder={label}
      searchable
      value={null}
      searchValue={typed}
      onSearchChange={type}
      data={found}
      filter={({ options }) => options} // the server has searched
      disabled={busy}
      nothingFoundMessage={intl.formatMessage({ id: query.isPending ? 'app.loading' : 'people.picker.none' })}
      onChange={(personId) => {
        const person = found.find(({ value }) => value === personId);
        if (person) onPick({ personId: person.value, name: person.label });
        type('');
      }}
    />
  );
};
