import type { MeetingDetail } from '@rollcall/contract/meetings';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { RoleDialog } from './role-dialog.tsx';
import { RoleRow } from './role-row.tsx';
import { rolesQuery } from './roles.queries.ts';
import classes from './roles.module.css';

type Props = { meeting: MeetingDetail; host: boolean };

/** Who does what at a meeting, and what nobody does yet. Nothing is shown where nothing is wanted. */
export const RolesSection = ({ meeting, host }: Props) => {
  const intl = useIntl();
  const query = useQuery(rolesQuery(meeting.id));
  if (query.isPending) return null;
  const items = query.data ?? [];
  if (items.length === 0 && !host && !query.isError) return null;
  return (
    <div id="roles">
      <Section
        title={<FormattedMessage id="roles.title" />}
        className={classes.section}
        aside={
          host &&
          !meeting.cancelledAt && (
            <RoleDialog meeting={meeting}>
              <FormattedMessage id="roles.add" />
            </RoleDialog>
          )
        }
      >
        {query.isError ? (
          <Empty>{problemWords(intl, query.error)}</Empty>
        ) : items.length === 0 ? (
          <Empty>
            <FormattedMessage id="roles.none" />
          </Empty>
        ) : (
          <Rows>
            {items.map((role) => (
              <RoleRow key={role.id} role={role} meeting={meeting} host={host} />
            ))}
          </Rows>
        )}
      </Section>
    </div>
  );
};
