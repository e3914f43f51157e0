import { can, type Permission } from '@rollcall/contract/permissions';
import type { ReactNode } from 'react';
import { useSession } from '../session/session.queries.ts';
import { Forbidden } from './forbidden.tsx';

type Props = { permission: Permission; branchId?: string | null; children: ReactNode };

/** Shows a page only to who may do what it is for, by the same table that guards the API. */
export const Guarded = ({ permission, branchId, children }: Props) =>
  can(useSession(), permission, branchId) ? children : <Forbidden />;
