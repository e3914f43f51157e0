import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OwnerDatabase } from '../jobs/owner-database.ts';
import { fromBase32, toBase32 } from './base32.ts';
import { signingKey } from './links.sql.ts';

const ID_BYTES = 16;
const MAC_BYTES = 16;
const CODE_BYTES = 8; // 60 of its bits are shown
const CODE_LENGTH = 12;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * Signs the ids of rows of `links`: 16 bytes of id and the first 16 of an HMAC-SHA256 (RFC 2104) over it. Nothing needs to
 * be kept to write the same token into the next mail, and nobody can make one without the key. Whether a link still
 * holds is said by its row.
 */
@Injectable()
export class Links {
  #key: Promise<Buffer> | null = null;

  constructor(private readonly database: OwnerDatabase) {}

  /** @returns 43 characters, base64url */
  async tokenOf(linkId: string): Promise<string> {
    return (await this.#signed(linkId)).toString('base64url');
  }

  /** @returns the link's id, or null where the token is not one of ours */
  async read(token: string): Promise<string | null> {
    return TOKEN.test(token) ? this.#proved(Buffer.from(token, 'base64url')) : null;
  }

  /** The token as part of a mail address, where capitals may be lost. @returns 52 characters, base32 in small letters */
  async addressPart(linkId: string): Promise<string> {
    return toBase32(await this.#signed(linkId));
  }

  /** @returns the link's id, or null where the text is not one of ours */
  async readAddressPart(text: string): Promise<string | null> {
    const bytes = fromBase32(text);
    return bytes ? this.#proved(bytes) : null;
  }

  /** A short code that only this server can tell for what it names, such as a person at a meeting. @returns 12 characters */
  async code(...names: string[]): Promise<string> {
    const mac = createHmac('sha256', await this.#keyOnce())
      .update(`code ${names.join(' ')}`)
      .digest();
    return toBase32(mac.subarray(0, CODE_BYTES)).slice(0, CODE_LENGTH).toUpperCase();
  }

  /** A secret of its own for one purpose, the same for all servers of a database. @returns 43 characters, base64url */
  async secretFor(purpose: string): Promise<string> {
    return createHmac('sha256', await this.#keyOnce())
      .update(`secret ${purpose}`)
      .digest('base64url');
  }

  async #signed(linkId: string): Promise<Buffer> {
    const id = bytesOf(linkId);
    return Buffer.concat([id, await this.#macOf(id)]);
  }

  async #proved(signed: Buffer): Promise<string | null> {
    if (signed.length !== ID_BYTES + MAC_BYTES) return null;
    const id = signed.subarray(0, ID_BYTES);
    return timingSafeEqual(signed.subarray(ID_BYTES), await this.#macOf(id)) ? idOf(id) : null;
  }

  async #macOf(id: Buffer): Promise<Buffer> {
    return createHmac('sha256', await this.#keyOnce())
      .update('link ')
      .update(id)
      .digest()
      .subarray(0, MAC_BYTES);
  }

  /** Asked of the database once; a failure is not kept. */
  #keyOnce(): Promise<Buffer> {
    this.#key ??= this.database.one(signingKey).then((row) => {
      if (!row) throw new Error('There is no key to sign links with');
      return row.key;
    });
    this.#key.catch(() => (this.#key = null));
    return this.#key;
  }
}
