import { TextInput } from '@mantine/core';
import type { Branch } from '@rollcall/contract/branches';
import { can } from '@rollcall/contract/permissions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { allBranchesQuery } from '../../app/data/branches.queries.ts';
import { Page } from '../../app/page.tsx';
import { Row, Rows } from '../../app/parts/row.tsx';
import { Section } from '../../app/parts/section.tsx';
import { useSession } from '../../app/session/session.queries.ts';
import { Empty } from '../../app/states/empty.tsx';
import classes from './branches.module.css';

const matches = (branch: Branch, words: string[]) => {
  const text = `${branch.name} ${branch.city} ${branch.state} ${branch.zip} ${branch.region.name}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** Branches by region, in the order of their names. */
const byRegion = (branches: Branch[]) =>
  [...Map.groupBy(branches, ({ region }) => region.name)].sort(([a], [b]) => a.localeCompare(b));

/** Every branch, to be found by its name, city, state or ZIP code. */
export const BranchesPage = () => {
  const intl = useIntl();
  const session = useSession();
  const { data: branches } = useSuspenseQuery(allBranchesQuery());
  const [sought, seek] = useState('');
  const found = useMemo(() => {
    const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
    return branches.filter((branch) => matches(branch, words));
  }, [branches, sought]);

  return (
    <Page
      title={intl.formatMessage({ id: 'branches.title' })}
      eyebrow={<FormattedMessage id="branches.count" values={{ count: branches.length }} />}
    >
      <TextInput
        type="search"
        className={classes.search}
        label={<FormattedMessage id="branches.search" />}
        value={sought}
        onChange={(event) => seek(event.currentTarget.value)}
      />
      <p className="visually-hidden" role="status">
        {sought && <FormattedMessage id="branches.found" values={{ count: found.length }} />}
      </p>
      <div className={classes.regions}>
        {byRegion(found).map(([region, inRegion]) => (
          <Section key={region} title={region}>
            <Rows>
              {inRegion.map((branch) => (
                <Row
                  key={branch.id}
                  note={branch.city !== branch.name && branch.city}
                  act={
                    <>
                      {can(session, 'people.read', branch.id) && (
                        <Link to="/branches/$branchId/people" params={{ branchId: branch.id }}>
                          <FormattedMessage id="nav.people" />
                          <span className="visually-hidden">{branch.name}</span>
                        </Link>
                      )}
                      <Link to="/branches/$branchId/meetings" params={{ branchId: branch.id }}>
                        <FormattedMessage id="nav.meetings" />
                        <span className="visually-hidden">{branch.name}</span>
                      </Link>
                    </>
                  }
                >
                  <Link to="/branches/$branchId" params={{ branchId: branch.id }} className={classes.name}>
                    {branch.name}
                  </Link>
                  <span className={classes.state}>{branch.state}</span>
                </Row>
              ))}
            </Rows>
          </Section>
        ))}
      </div>
      {found.length === 0 && (
        <Empty>
          <FormattedMessage id="branches.none" />
        </Empty>
      )}
    </Page>
  );
};
