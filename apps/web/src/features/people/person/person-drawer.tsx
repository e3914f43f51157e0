import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PersonName } from '../../../app/parts/person-name.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { personQuery } from '../people.queries.ts';
import { PersonRecord } from './person-record.tsx';

type Props = { personId: string | undefined; onClose: () => void };

/** The record of a person, beside the list. The address names the person, so that it can be opened again. */
export const PersonDrawer = ({ personId, onClose }: Props) => {
  const intl = useIntl();
  // Keeps its content while it slides away.
  const [last, keep] = useState(personId);
  if (personId && personId !== last) keep(personId);
  const query = useQuery({ ...personQuery(last ?? ''), enabled: last !== undefined });
  return (
    <Drawer
      opened={personId !== undefined}
      onClose={onClose}
      position="right"
      title={query.data ? <PersonName person={query.data} /> : <FormattedMessage id="person.title" />}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'app.close' }) }}
    >
      {query.data ? (
        <PersonRecord person={query.data} />
      ) : query.isError ? (
        <Empty>{problemWords(intl, query.error)}</Empty>
      ) : (
        <LoadingRows />
      )}
    </Drawer>
  );
};
