import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Links } from '../../../platform/links/links.service.ts';

const SHORTEST = 3000; // milliseconds in which nobody reads and fills in a form
const MAC_LENGTH = 22; // base64url characters: 132 bits

/** When a form was shown, signed, so that it comes back as it went. */
@Injectable()
export class Stamps {
  constructor(
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  /** For a hidden field of the form of this petition. */
  async of(petitionId: string): Promise<string> {
    const time = this.clock.now().getTime().toString(36);
    return `${time}.${await this.#macOf(petitionId, time)}`;
  }

  /** Whether the form was sent back sooner than anybody fills it in. A stamp that is not ours tells nothing. */
  async isTooFast(petitionId: string, stamp: string): Promise<boolean> {
    const [time = '', mac = ''] = stamp.split('.');
    const own = await this.#macOf(petitionId, time);
    if (mac.length !== own.length || !timingSafeEqual(Buffer.from(mac), Buffer.from(own))) return false;
    return this.clock.now().getTime() - Number.parseInt(time, 36) < SHORTEST;
  }

  async #macOf(petitionId: string, time: string): Promise<string> {
    const secret = await this.links.secretFor('stamps');
    return createHmac('sha256', secret).update(`${petitionId} ${time}`).digest('base64url').slice(0, MAC_LENGTH);
  }
}
