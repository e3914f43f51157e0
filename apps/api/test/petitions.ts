import type pg from 'pg';

type Db = { owner: pg.Pool };

type PetitionOptions = {
  branch?: string;
  campaign?: string;
  kind?: 'petition' | 'form';
  title?: string;
  /** Its main one; English unless it says otherwise. */
  language?: string;
  questions?: unknown[];
  needsZip?: boolean;
  goal?: number;
  state?: 'draft' | 'open' | 'closed';
  texts?: Record<string, Record<string, string>>;
  /** Instant, ISO 8601: when it was made, published and, if it is, closed. */
  at?: string;
};

/** An open petition of the nation without questions, unless it says otherwise. Gives its id. */
export async function addPetition({ owner }: Db, options: PetitionOptions = {}): Promise<string> {
  const { state = 'open', at = '2026-11-01T12:00:00Z' } = options;
  const { rows } = await owner.query<{ id: string }>(
    `insert into petitions (kind, campaign_id, branch_id, texts, questions, needs_zip, goal, published_at, closed_at, created_at, updated_at, language)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11) returning id`,
    [
      options.kind ?? 'petition',
      options.campaign,
      options.branch,
      JSON.stringify(options.texts ?? { en: { title: options.title ?? 'Keep the library open' } }),
      JSON.stringify(options.questions ?? []),
      options.needsZip ?? false,
      options.goal,
      state === 'draft' ? null : at,
      state === 'closed' ? at : null,
      at,
      options.language ?? 'en',
    ],
  );
  return rows[0]!.id;
}

type SignatureOptions = {
  petition: string;
  /** The nearest. */
  branch?: string | null;
  email?: string;
  givenName?: string;
  familyName?: string;
  mayContact?: boolean;
  zip?: string;
  phone?: string;
  answers?: Record<string, unknown>;
  /** Instant, ISO 8601. */
  confirmedAt?: string;
};

let counter = 0;

/** A signature that was confirmed; nobody's record is made by it. Gives its id. */
export async function addSignature({ owner }: Db, options: SignatureOptions): Promise<string> {
  const n = (counter += 1);
  const { rows } = await owner.query<{ id: string }>(
    `insert into petition_signatures (id, petition_id, given_name, family_name, email, zip, branch_id, answers, may_contact, phone, language, source,
       asked_at, confirmed_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, 'en', 'page', $10, $10) returning id`,
    [
      options.petition,
      options.givenName ?? `Signer${n}`,
      options.familyName ?? 'Smith',
      options.email ?? `signer-${n}@people.example`,
      options.zip ?? '60601',
      options.branch ?? null,
      JSON.stringify(options.answers ?? {}),
      options.mayContact ?? false,
      options.phone ?? null,
      options.confirmedAt ?? '2026-11-20T12:00:00Z',
    ],
  );
  return rows[0]!.id;
}
