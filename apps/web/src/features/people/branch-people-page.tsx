import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { can } from '@rollcall/contract/permissions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { branchQuery } from '../../app/data/branches.queries.ts';
import { Page } from '../../app/page.tsx';
import { useSession } from '../../app/session/session.queries.ts';
import { Guarded } from '../../app/states/guarded.tsx';
import { AddPersonDrawer } from './add/add-person-drawer.tsx';
import classes from './people.module.css';
import { PeopleList } from './people-list.tsx';
import { PersonDrawer } from './person/person-drawer.tsx';

const route = getRouteApi('/branches/$branchId/people');

/** The people of a branch. */
export const BranchPeoplePage = () => {
  const { branchId } = route.useParams();
  return (
    <Guarded permission="people.read" branchId={branchId}>
      <BranchPeople key={branchId} branchId={branchId} />
    </Guarded>
  );
};

const BranchPeople = ({ branchId }: { branchId: string }) => {
  const intl = useIntl();
  const navigate = route.useNavigate();
  const { q = '', person } = route.useSearch();
  const [typed, type] = useState(q);
  const [adding, { open, close }] = useDisclosure();
  const { data: branch } = useSuspenseQuery(branchQuery(branchId));
  const session = useSession();

  const seek = useDebouncedCallback(
    (text: string) =>
      void navigate({ search: (old) => ({ ...old, q: text.trim() || undefined }), replace: true, resetScroll: false }),
    250,
  );
  const show = (personId: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, person: personId }), resetScroll: false });

  return (
    <Page
      title={intl.formatMessage({ id: 'people.title' })}
      eyebrow={
        <Link to="/branches/$branchId" params={{ branchId }}>
          {branch.name}
        </Link>
      }
      action={
        can(session, 'people.manage', branchId) && (
          <Button onClick={open}>
            <FormattedMessage id="people.add" />
          </Button>
        )
      }
    >
      <TextInput
        type="search"
        className={classes.search}
        label={<FormattedMessage id="people.search" />}
        value={typed}
        maxLength={100}
        onChange={(event) => {
          type(event.currentTarget.value);
          seek(event.currentTarget.value);
        }}
      />
      <PeopleList branchId={branchId} q={q} />
      <PersonDrawer personId={person} onClose={() => show(undefined)} />
      <AddPersonDrawer
        branch={branch}
        opened={adding}
        onClose={close}
        onAdded={(personId) => {
          close();
          show(personId);
        }}
      />
    </Page>
  );
};
