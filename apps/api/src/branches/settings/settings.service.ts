import { Injectable } from '@nestjs/common';
import type { BranchSettings, settings } from '@rollcall/contract/branches/settings';
import { Database } from '../../platform/database/database.service.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { auditSettings, getSettings, writeSettings } from './settings.sql.ts';

/** What a branch decides for itself. */
@Injectable()
export class SettingsService {
  constructor(private readonly database: Database) {}

  /** @throws ProblemException 404 `branch-unknown` */
  async get(branchId: string): Promise<BranchSettings> {
    return (await this.database.one(getSettings, [branchId])) ?? refuse(404, 'branch-unknown');
  }

  /**
   * Changes what is named. `version` is the one that the organizer saw.
   * @throws ProblemException 412 `version-outdated` with the settings as they stand now
   */
  async change(branchId: string, wish: BodyOf<typeof settings.change>, version: number): Promise<BranchSettings> {
    const current = await this.get(branchId);
    if (current.version !== version) return refuse(412, 'version-outdated', { current });
    const next = { ...current, ...wish };
    const values = [
      ...[branchId, version, next.quorumPercent, next.remindDayBefore, next.remindTwoHours],
      ...[next.thankThoseWhoCame, next.missThoseWhoDidNot, next.followUpNewcomers],
    ];
    const written = await this.database.transaction(
      async (tx) => (await tx.one(writeSettings, values)) && (await tx.one(auditSettings, [branchId])),
    );
    const now = await this.get(branchId);
    return written ? now : refuse(412, 'version-outdated', { current: now });
  }
}
