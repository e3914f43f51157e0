import type { branches } from '@rollcall/contract/branches';
import type { RequestOf } from '@rollcall/contract/endpoint';

/** What the form holds, as it was typed. */
export type BranchDraft = {
  name: string;
  slug: string;
  city: string;
  state: string;
  zip: string;
  regionId: string;
  latitude: string;
  longitude: string;
  timeZone: string;
  email: string;
};

/** The part of an address that a name gives: `São Paulo & Co.` → `sao-paulo-co`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/** What is typed as degrees; not a number where it is none, so that an empty field is not the equator. */
const degrees = (typed: string): number => (typed.trim() ? Number(typed.replace(',', '.')) : NaN);

/** What is sent for a draft. */
export const requestOf = (draft: BranchDraft): RequestOf<typeof branches.add>['body'] => ({
  ...draft,
  state: draft.state.trim().toUpperCase(),
  zip: draft.zip.trim(),
  latitude: degrees(draft.latitude),
  longitude: degrees(draft.longitude),
  email: draft.email.trim() || null,
});
