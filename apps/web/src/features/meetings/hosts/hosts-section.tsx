import { Button, Select } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { can } from '@rollcall/contract/permissions';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { allBranchesQuery } from '../../../app/data/branches.queries.ts';
import { PersonName } from '../../../app/parts/person-name.tsx';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { sayUndo } from '../../../app/parts/say-undo.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { PersonPicker } from '../people/person-picker.tsx';
import classes from './hosts.module.css';
import { type HostChange, hostsQuery, useChangeHosts } from './use-hosts.ts';

/** Who holds a meeting, for organizers of the branches that do: they add others, and end it. */
export const HostsSection = ({ meeting }: { meeting: MeetingDetail }) => {
  const intl = useIntl();
  const session = useSession();
  const host = can(session, 'meetings.manage', meeting.branchId);
  const mine = (branchId: string) => can(session, 'meetings.manage', branchId);
  const { data } = useQuery(hostsQuery(meeting.id));
  const branches = useQuery({ ...allBranchesQuery(), enabled: host });
  const change = useChangeHosts(meeting.id);
  if (!data || !(host || data.cohosts.some(({ branchId }) => mine(branchId)))) return null;

  const remove = (what: HostChange, name: string) => (
    <Button
      variant="default"
      size="compact-md"
      disabled={change.isPending}
      onClick={() =>
        change.mutate(what, {
          onSuccess: () =>
            sayUndo(
              <FormattedMessage id="hosts.removed" values={{ name }} />,
              `host-${'branchId' in what ? what.branchId : what.personId}`,
              host ? () => change.mutate({ ...what, how: 'add' }) : undefined,
            ),
        })
      }
    >
      <FormattedMessage id="hosts.remove" values={{ name: <span className="visually-hidden">{name}</span> }} />
    </Button>
  );
  const taken = new Set([meeting.branchId, ...data.cohosts.map(({ branchId }) => branchId)]);
  return (
    <Section title={<FormattedMessage id="hosts.title" />} className={classes.section}>
      <Rows>
        <Row note={<FormattedMessage id="hosts.scheduled" />}>{data.branch.name}</Row>
        {data.cohosts.map(({ branchId, name }) => (
          <Row
            key={branchId}
            note={<FormattedMessage id="hosts.branch.note" />}
            act={(host || mine(branchId)) && remove({ how: 'remove', branchId }, name)}
          >
            {name}
          </Row>
        ))}
        {data.people.map((person) => (
          <Row
            key={person.personId}
            note={<FormattedMessage id="hosts.person.note" />}
            act={host && remove({ how: 'remove', personId: person.personId }, person.givenName)}
          >
            <PersonName person={person} />
          </Row>
        ))}
      </Rows>
      {host && !meeting.cancelledAt && (
        <div className={classes.add}>
          <Select
            size="sm"
            searchable
            value={null}
            aria-label={intl.formatMessage({ id: 'hosts.branch.add' })}
            placeholder={intl.formatMessage({ id: 'hosts.branch.add' })}
            data={(branches.data ?? []).filter(({ id }) => !taken.has(id)).map((b) => ({ value: b.id, label: b.name }))}
            disabled={change.isPending}
            onChange={(branchId) => branchId && change.mutate({ how: 'add', branchId })}
          />
          <PersonPicker
            branchId={meeting.branchId}
            label={intl.formatMessage({ id: 'hosts.person.add' })}
            except={data.people.map(({ personId }) => personId)}
            busy={change.isPending}
            onPick={({ personId }) => change.mutate({ how: 'add', personId })}
          />
        </div>
      )}
    </Section>
  );
};
