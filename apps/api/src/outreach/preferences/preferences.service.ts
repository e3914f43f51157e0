import { Injectable } from '@nestjs/common';
import type { MailPreferences } from '@rollcall/contract/outreach';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { Links } from '../../platform/links/links.service.ts';
import { changeByLink, changeOwn, readByLink, readOwn } from './preferences.sql.ts';

type Change = { [K in keyof MailPreferences]?: boolean | undefined };

/** Mails that end together by one click. */
export const mailLists = ['reminders', 'follow-ups', 'task-news', 'task-reminders'] as const;
export type MailList = (typeof mailLists)[number];

const kindsOf: Record<MailList, (keyof MailPreferences)[]> = {
  reminders: ['dayBefore', 'twoHours'],
  'follow-ups': ['thankYou', 'missedYou'],
  'task-news': ['taskNews'],
  'task-reminders': ['taskReminders'],
};

const valuesOf = ({ dayBefore, twoHours, thankYou, missedYou, taskNews, taskReminders }: Change) =>
  [dayBefore, twoHours, thankYou, missedYou, taskNews, taskReminders].map((value) => value ?? null);

/** Which mails people want besides those that they asked for. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
  ) {}

  /** The actor's own. */
  async get(): Promise<MailPreferences> {
    return (await this.database.one(readOwn)) ?? refuse(404, 'not-found');
  }

  /** Changes what is named. */
  async change(wish: Change): Promise<MailPreferences> {
    return (await this.database.one(changeOwn, valuesOf(wish))) ?? refuse(404, 'not-found');
  }

  /** Whether whoever holds this token gets mails of a list; null where the token is not ours, or holds no longer. */
  async wantsByToken(token: string, list: MailList): Promise<boolean | null> {
    const link = await this.links.read(token);
    const found = link === null ? undefined : await this.database.one(readByLink, [link]);
    return found ? kindsOf[list].some((kind) => found[kind]) : null;
  }

  /**
   * Switches a list on or off for whoever holds this token.
   * @throws ProblemException 410 `link-expired`
   */
  async setByToken(token: string, list: MailList, wanted: boolean): Promise<void> {
    const link = await this.links.read(token);
    if (link === null) refuse(410, 'link-expired');
    const wish: Change = Object.fromEntries(kindsOf[list].map((kind) => [kind, wanted]));
    await this.database.one(changeByLink, [link, ...valuesOf(wish)]);
  }
}
