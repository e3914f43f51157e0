import type { RoleKind } from '@rollcall/contract/meetings/roles';
import type { IntlShape } from 'react-intl';

type Named = { kind: RoleKind; title: string | null };

/** What a role is called: by its own title, or by its kind. */
export const roleName = (intl: IntlShape, { kind, title }: Named): string =>
  title ?? intl.formatMessage({ id: `role.kind.${kind}` });

const NAMED = 3;

/** "Childcare 1 of 2 and Greeter 0 of 1"; after three it counts the others. */
export const openRoles = (intl: IntlShape, roles: (Named & { wanted: number; taken: number })[]): string =>
  intl.formatList([
    ...roles
      .slice(0, NAMED)
      .map((role) =>
        intl.formatMessage({ id: 'role.open' }, { role: roleName(intl, role), taken: role.taken, wanted: role.wanted }),
      ),
    ...(roles.length > NAMED ? [intl.formatMessage({ id: 'role.open.more' }, { count: roles.length - NAMED })] : []),
  ]);
