import type { TestApi } from './harness.ts';
import { addPetition } from './petitions.ts';

/** Who signs, without more than is needed. */
export const jo = { givenName: 'Canary', familyName: 'Name', email: 'canary@signers.example' };

/** A petition to sign, with its address. */
export async function petitionToSign(api: TestApi, options: Parameters<typeof addPetition>[1] = {}) {
  const id = await addPetition(api, options);
  const { rows } = await api.owner.query<{ slug: string }>('select slug from petitions where id = $1', [id]);
  return { id, slug: rows[0]!.slug, page: `/petitions/${rows[0]!.slug}`, frame: `/embed/petitions/${rows[0]!.slug}` };
}

/** The path of the page where a mail lets its reader confirm and take back, with its language. */
export const signaturePathIn = (mail: { text: string } | undefined): string =>
  /(?:\/es)?\/signatures\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? 'no link';
