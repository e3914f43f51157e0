import { z } from 'zod';
import { statement } from '../../../platform/database/statement.ts';

/**
 * Values: petition, given name, family name, address, ZIP code, nearest branch, answers, whether they may be contacted,
 * telephone, language, source, the nonce of a proof and until when it holds. The rules are in prisma/migrations/*_add_petitions
 */
export const requestSignature = statement({
  name: 'signatures.request',
  text: 'select app.request_signature($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as id',
  row: z.object({ id: z.uuid() }),
});

/** $1 a link that was read from a token of ours. It only reads. */
export const signatureBehind = statement({
  name: 'signatures.behind',
  text: 'select petition_id as "petitionId", signature_id as "signatureId", language from app.signature_behind($1)',
  row: z.object({ petitionId: z.uuid(), signatureId: z.uuid().nullable(), language: z.string() }),
});

export const confirmSignature = statement({
  name: 'signatures.confirm',
  text: 'select app.confirm_signature($1) as id',
  row: z.object({ id: z.uuid() }),
});

export const withdrawSignature = statement({
  name: 'signatures.withdraw',
  text: 'select from app.withdraw_signature($1)',
  row: z.object({}),
});

export const forgetSignatures = statement({
  name: 'signatures.forget',
  text: 'select app.forget_signatures() as forgotten',
  row: z.object({ forgotten: z.int() }),
});
