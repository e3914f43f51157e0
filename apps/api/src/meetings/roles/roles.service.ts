import { Injectable } from '@nestjs/common';
import { can } from '@rollcall/contract/permissions';
import { type Duty, type MeetingRole, roles } from '@rollcall/contract/meetings/roles';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database, type Queries } from '../../platform/database/database.service.ts';
import { JsonText } from '../../platform/http/json-text.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import {
  deleteRole,
  getRole,
  insertRole,
  leaveRole,
  listDuties,
  listRoles,
  lockMeeting,
  takeRole,
  updateRole,
} from './roles.sql.ts';

type Added = BodyOf<typeof roles.add>;
type Changed = BodyOf<typeof roles.change>;
/** A role of a meeting, by both ids. */
export type RoleOf = { meetingId: string; roleId: string };

/** What is to be done at a meeting, and who does it. */
@Injectable()
export class RolesService {
  constructor(private readonly database: Database) {}

  /** By time. @throws ProblemException 404 `meeting-unknown` */
  async list(meetingId: string): Promise<JsonText<{ items: MeetingRole[] }>> {
    const row = (await this.database.one(listRoles, [meetingId])) ?? refuse(404, 'meeting-unknown');
    return new JsonText(`{"items":${row.items}}`, roles.list.response);
  }

  /** @throws ProblemException 404 `role-unknown`, also for one of a meeting that the actor may not see */
  async get({ meetingId, roleId }: RoleOf): Promise<MeetingRole> {
    return (await this.database.one(getRole, [meetingId, roleId]))?.role ?? refuse(404, 'role-unknown');
  }

  /** @throws ProblemException `meeting-unknown`, `forbidden`, `meeting-cancelled`, `too-many-roles` */
  async add(actor: Actor, meetingId: string, wish: Added, id: string): Promise<MeetingRole> {
    const branchId = await this.#organized(actor, meetingId);
    await refuseOtherBody(this.database, 'meeting_roles', id);
    await this.database.rows(insertRole, [id, meetingId, branchId, ...columns(wish)]);
    return this.get({ meetingId, roleId: id });
  }

  /** Changes what is named. @throws ProblemException as `add`; 409 `wanted-below-taken` */
  async change(actor: Actor, role: RoleOf, wish: Changed): Promise<MeetingRole> {
    await this.#organized(actor, role.meetingId);
    const current = await this.get(role);
    const next = { ...current, ...named(wish) };
    if (next.kind === 'other' && !next.title) {
      return refuse(400, 'invalid', { path: 'title', message: 'say what is to be done' });
    }
    await this.#locked(role.meetingId, (tx) => tx.rows(updateRole, [role.roleId, ...columns(next)]));
    return this.get(role);
  }

  /** Those who do it are let go. Once is enough. */
  async remove(actor: Actor, role: RoleOf): Promise<void> {
    await this.#organized(actor, role.meetingId, { cancelledToo: true });
    await this.get(role);
    await this.#locked(role.meetingId, (tx) => tx.rows(deleteRole, [role.roleId]));
  }

  /**
   * Whoever does something at a meeting comes: an answer that is missing becomes going.
   * @throws ProblemException 404 `role-unknown`, `person-unknown`; 409 `role-full`, `role-over`, `meeting-cancelled`,
   * `person-outside`, `person-declined`
   */
  async take(role: RoleOf, personId: string): Promise<MeetingRole> {
    await this.get(role);
    await this.database.rows(takeRole, [role.roleId, personId]);
    return this.get(role);
  }

  /** @throws ProblemException 404 `role-unknown`; 409 `role-over` */
  async leave(role: RoleOf, personId: string): Promise<void> {
    await this.database.rows(leaveRole, [role.roleId, personId, role.meetingId]);
  }

  /** What the actor does at meetings to come. */
  async duties(): Promise<{ items: Duty[] }> {
    return { items: (await this.database.one(listDuties, []))?.items ?? [] };
  }

  #locked<T>(meetingId: string, work: (tx: Queries) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.rows(lockMeeting, [meetingId]);
      return work(tx);
    });
  }

  /** The branch of a meeting that the actor organizes: 404 for whoever does not see it, 403 for whoever does. */
  async #organized(actor: Actor, meetingId: string, { cancelledToo = false } = {}): Promise<string> {
    const select = { branchId: true, cancelledAt: true };
    const meeting =
      (await this.database.prisma.meeting.findFirst({ where: { id: meetingId }, select })) ??
      refuse(404, 'meeting-unknown');
    if (!can(actor, 'meetings.manage', meeting.branchId)) refuse(403, 'forbidden');
    if (meeting.cancelledAt && !cancelledToo) refuse(409, 'meeting-cancelled');
    return meeting.branchId;
  }
}

type Columns = Pick<Added, 'kind' | 'title' | 'shift' | 'wanted'>;
const columns = ({ kind, title, shift, wanted }: Columns) => [
  ...[kind, title, shift?.fromMinutes ?? null, shift?.minutes ?? null],
  wanted,
];

/** What was named; a shift or a title that is null is taken away. */
const named = (wish: Changed) =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Partial<Columns>;
