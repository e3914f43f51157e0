import { Menu, UnstyledButton } from '@mantine/core';
import { type Session, sessions } from '@rollcall/contract/session';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { api } from '../api.ts';
import { branchQuery } from '../data/branches.queries.ts';
import { MenuLink } from '../links.tsx';
import { leaveNothing } from '../offline/leave-nothing.ts';
import { mainRole, navigationFor, organizedBranch } from './navigation.ts';
import classes from './shell.module.css';

const useSignOut = () =>
  useMutation({
    mutationFn: () => api(sessions.close, {}),
    onSettled: async () => {
      await leaveNothing();
      window.location.assign('/');
    },
  });

/** Who is signed in, and what belongs to the person: own meetings, account, look, the way out. */
export const UserMenu = ({ session }: { session: Session }) => {
  const signOut = useSignOut();
  const branchId = organizedBranch(session) ?? session.branchId;
  const branch = useQuery({ ...branchQuery(branchId ?? ''), enabled: branchId !== null });
  const role = mainRole(session);
  const name = `${session.givenName} ${session.familyName}`.trim();
  return (
    <Menu
      position="top-end"
      width={240}
      shadow="md"
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton className={classes.me}>
          <span className={classes.name}>{name}</span>
          <span className={classes.office}>
            <FormattedMessage
              id="nav.office"
              values={{
                branch: branch.data?.name ?? '',
                hasBranch: branch.data ? 'yes' : 'no',
                role: role ?? 'member',
              }}
            />
          </span>
          <span className={classes.you}>
            <FormattedMessage id="nav.you" />
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{name}</Menu.Label>
        {navigationFor(session)
          .slice(4)
          .map(({ label, ...link }) => (
            <MenuLink key={label} {...link} hiddenFrom="sm">
              <FormattedMessage id={label} />
            </MenuLink>
          ))}
        <MenuLink to="/me">
          <FormattedMessage id="nav.own-meetings" />
        </MenuLink>
        <MenuLink to="/account">
          <FormattedMessage id="nav.account" />
        </MenuLink>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>
          <FormattedMessage id="nav.sign-out" />
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
