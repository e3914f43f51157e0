import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { TaskPerson } from '@rollcall/contract/campaigns/tasks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type PeopleOf, taskPeopleQuery } from '../campaign-tasks.queries.ts';

type Props = {
  of: PeopleOf;
  value: TaskPerson | null;
  onChange: (person: TaskPerson | null) => void;
  error: string | undefined;
};

/** Whose task it is: found by part of a name, or nobody's yet. */
export const AssigneeSelect = ({ of, value, onChange, error }: Props) => {
  const intl = useIntl();
  const [typed, setTyped] = useState('');
  const nameOf = (person: TaskPerson) => intl.formatMessage({ id: 'person.name' }, { ...person });
  const [wanted] = useDebouncedValue(value && typed === nameOf(value) ? '' : typed.trim(), 150);
  const { data: found = [] } = useQuery({ ...taskPeopleQuery(of, wanted), placeholderData: keepPreviousData });
  const known = value && !found.some(({ personId }) => personId === value.personId) ? [value, ...found] : found;
  return (
    <Select
      label={<FormattedMessage id="tasks.assignee" />}
      placeholder={intl.formatMessage({ id: 'tasks.assignee.none' })}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': intl.formatMessage({ id: 'tasks.assignee.clear' }) }}
      filter={({ options }) => options} // the server has looked
      nothingFoundMessage={intl.formatMessage({ id: 'tasks.assignee.not-found' })}
      data={known.map((person) => ({ value: person.personId, label: nameOf(person) }))}
      value={value?.personId ?? null}
      onSearchChange={setTyped}
      onChange={(personId) => onChange(known.find((person) => person.personId === personId) ?? null)}
      error={error}
    />
  );
};
