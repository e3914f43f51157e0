import { Button } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { can } from '@rollcall/contract/permissions';
import type { MeetingRole } from '@rollcall/contract/meetings/roles';
import { Tag } from '@rollcall/ui/tag';
import { FormattedMessage } from 'react-intl';
import { useMeetingTimes } from '../../../app/meetings/use-meeting-times.ts';
import { useNow } from '../../../app/parts/use-now.ts';
import { Row } from '../../../app/parts/row.tsx';
import { useSession } from '../../../app/session/session.queries.ts';
import { RoleDialog } from './role-dialog.tsx';
import { RolePeople } from './role-people.tsx';
import { useRemoveRole } from './use-remove-role.tsx';
import { useRoleActs } from './use-role-acts.ts';

type Props = { meeting: MeetingDetail; role: MeetingRole; host: boolean };

/** One role: what it is, when, how many do it, and the way to take it. Organizers see and say who. */
export const RoleRow = ({ meeting, role, host }: Props) => {
  const times = useMeetingTimes();
  const session = useSession();
  const acts = useRoleActs(meeting, role);
  const open = Date.parse(role.endsAt) > useNow() && !meeting.cancelledAt;
  const full = role.taken >= role.wanted;
  return (
    <Row
      note={
        <>
          <FormattedMessage
            id="roles.filled"
            values={{
              taken: role.taken,
              wanted: role.wanted,
              hasShift: role.shift ? 'yes' : 'no',
              hours: role.shift ? times.hours({ ...role, timeZone: meeting.timeZone }) : '',
            }}
          />
          <RolePeople meeting={meeting} role={role} host={host && !meeting.cancelledAt} acts={acts} />
        </>
      }
      act={
        <>
          {role.own ? (
            <Tag tone="green">
              <FormattedMessage id="roles.own" />
            </Tag>
          ) : (
            full && (
              <Tag>
                <FormattedMessage id="roles.full" />
              </Tag>
            )
          )}
          {open && role.own && (
            <Button variant="default" size="compact-md" loading={acts.busy} onClick={() => acts.giveUp.mutate()}>
              <FormattedMessage id="roles.give-up" values={{ role: <Hidden>{acts.name}</Hidden> }} />
            </Button>
          )}
          {open && !role.own && !full && can(session, 'meetings.answer') && (
            <Button variant="default" size="compact-md" loading={acts.busy} onClick={() => acts.signUp.mutate()}>
              <FormattedMessage id="roles.take" values={{ role: <Hidden>{acts.name}</Hidden> }} />
            </Button>
          )}
          {host && !meeting.cancelledAt && <HostActs meeting={meeting} role={role} name={acts.name} />}
        </>
      }
    >
      {acts.name}
    </Row>
  );
};

const Hidden = ({ children }: { children: string }) => <span className="visually-hidden">{children}</span>;

const HostActs = ({ meeting, role, name }: { meeting: MeetingDetail; role: MeetingRole; name: string }) => {
  const remove = useRemoveRole(meeting.id, role);
  return (
    <>
      <RoleDialog meeting={meeting} role={role} key={JSON.stringify([role.wanted, role.title, role.shift, role.kind])}>
        <FormattedMessage id="roles.change.act" values={{ role: <Hidden>{name}</Hidden> }} />
      </RoleDialog>
      <Button variant="default" size="compact-md" loading={remove.isPending} onClick={() => remove.mutate()}>
        <FormattedMessage id="roles.remove" values={{ role: <Hidden>{name}</Hidden> }} />
      </Button>
    </>
  );
};
