/** Values that follow from others, the same in each demo, for rows that are made by statements: there no seeded stream reaches. */

const digest = (parts: string[]) => `md5(concat_ws(' ', ${parts.join(', ')}))`;

/** An id: of version 8 and the usual variant (RFC 9562, 5.8), since the API takes no other text for an id. */
export const idOf = (...parts: string[]): string =>
  `overlay(overlay(${digest(parts)} placing '8' from 13) placing 'a' from 17)::uuid`;

/** A share from 0 to 1. */
export const shareOf = (...parts: string[]): string =>
  `(('x' || left(${digest(parts)}, 8))::bit(32)::bigint::float8 / 4294967296)`;
