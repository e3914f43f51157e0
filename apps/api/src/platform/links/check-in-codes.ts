import { Injectable } from '@nestjs/common';
import { Links } from './links.service.ts';

/** Says at the door of a meeting whose confirmation it stands in. Nobody can make one but this server. */
@Injectable()
export class CheckInCodes {
  constructor(private readonly links: Links) {}

  /** @returns 12 characters of Crockford's base32, in capitals */
  of(meetingId: string, personId: string): Promise<string> {
    return this.links.code('check-in', meetingId, personId);
  }

  /** Whose code it is, among these people: person by code. */
  async find(meetingId: string, people: readonly string[], codes: ReadonlySet<string>): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const personId of people) {
      const code = await this.of(meetingId, personId);
      if (codes.has(code)) found.set(code, personId);
    }
    return found;
  }
}

/** A code as people read it aloud: in groups of four. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
