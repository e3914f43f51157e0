import type { DoorDatabase, Sealed } from '../../../../app/offline/door-database.ts';

const KEY = 'door';
const ALGORITHM = { name: 'AES-GCM', length: 256 };
const IV_BYTES = 12; // NIST SP 800-38D, 8.2

/** Seals what rests on this device with a key that cannot be taken out of the browser (Web Cryptography, AES-GCM). */
export type Vault = {
  /** False: the page came without TLS, and nothing can be sealed. */
  seals: boolean;
  /** @param subject is bound to what is sealed: it opens only as that */
  seal: (subject: string, value: unknown) => Promise<Sealed>;
  /** Null where the key is gone. */
  open: (subject: string, sealed: Sealed) => Promise<unknown>;
};

export const openVault = (database: DoorDatabase): Vault => {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (!subtle) {
    return {
      seals: false,
      seal: async (_, value) => ({ plain: JSON.stringify(value) }),
      open: async (_, sealed) => ('plain' in sealed ? (JSON.parse(sealed.plain) as unknown) : null),
    };
  }
  const boundTo = (subject: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
    name: ALGORITHM.name,
    iv,
    additionalData: new TextEncoder().encode(subject),
  });
  return {
    seals: true,
    seal: async (subject, value) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const text = new TextEncoder().encode(JSON.stringify(value));
      return { iv, data: await subtle.encrypt(boundTo(subject, iv), await keyOf(database, subtle), text) };
    },
    open: async (subject, sealed) => {
      if ('plain' in sealed) return JSON.parse(sealed.plain) as unknown;
      const key = await database.get('keys', KEY);
      if (!key) return null;
      const text = await subtle.decrypt(boundTo(subject, sealed.iv), key, sealed.data).catch(() => null);
      return text === null ? null : (JSON.parse(new TextDecoder().decode(text)) as unknown);
    },
  };
};

/** Made when it is first needed. Of two tabs that make one at once, the first to keep it wins. */
const keyOf = async (database: DoorDatabase, subtle: SubtleCrypto): Promise<CryptoKey> => {
  const known = await database.get('keys', KEY);
  if (known) return known;
  const made = await subtle.generateKey(ALGORITHM, false, ['encrypt', 'decrypt']);
  const transaction = database.transaction('keys', 'readwrite');
  const kept = (await transaction.store.get(KEY)) ?? made;
  await transaction.store.put(kept, KEY);
  await transaction.done;
  return kept;
};
