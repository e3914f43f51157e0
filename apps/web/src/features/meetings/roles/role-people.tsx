import { CloseButton } from '@mantine/core';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import type { MeetingRole } from '@rollcall/contract/meetings/roles';
import { useIntl } from 'react-intl';
import { PersonName } from '../../../app/parts/person-name.tsx';
import { PersonPicker } from '../people/person-picker.tsx';
import classes from './roles.module.css';
import type { useRoleActs } from './use-role-acts.ts';

type Props = { meeting: MeetingDetail; role: MeetingRole; host: boolean; acts: ReturnType<typeof useRoleActs> };

/** Who does it, and for organizers the way to put somebody on or take them off. */
export const RolePeople = ({ meeting, role, host, acts }: Props) => {
  const intl = useIntl();
  return (
    <>
      {role.people.length > 0 && (
        <ul className={classes.people}>
          {role.people.map((person) => (
            <li key={person.personId}>
              <PersonName person={person} />
              {host && (
                <CloseButton
                  size="sm"
                  disabled={acts.busy}
                  aria-label={intl.formatMessage(
                    { id: 'roles.take-off' },
                    { name: `${person.givenName} ${person.familyName}`, role: acts.name },
                  )}
                  onClick={() => acts.takeOff.mutate(person.personId)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {host && role.taken < role.wanted && (
        <div className={classes.picker}>
          <PersonPicker
            branchId={meeting.branchId}
            label={intl.formatMessage({ id: 'roles.put-on' }, { role: acts.name })}
            except={role.people.map(({ personId }) => personId)}
            busy={acts.busy}
            onPick={({ personId }) => acts.putOn.mutate(personId)}
          />
        </div>
      )}
    </>
  );
};
