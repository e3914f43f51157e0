import type {
  AddSisterOrganization,
  SisterKind,
  SisterOrganizationDetail,
  SisterRelation,
} from '@rollcall/contract/solidarity';

/** An organization as it is typed. Numbers may still be half of one. */
export type OrganizationDraft = {
  name: string;
  country: string | null;
  city: string;
  latitude: string | number;
  longitude: string | number;
  kind: SisterKind;
  relation: SisterRelation;
  since: string | null;
  url: string;
  about: string;
  isPublic: boolean;
};

export const blankDraft: OrganizationDraft = {
  name: '',
  country: null,
  city: '',
  latitude: '',
  longitude: '',
  kind: 'union',
  relation: 'in_touch',
  since: null,
  url: '',
  about: '',
  isPublic: false,
};

export const draftOf = ({ url, ...organization }: SisterOrganizationDetail): OrganizationDraft => ({
  name: organization.name,
  country: organization.country,
  city: organization.city,
  latitude: organization.latitude,
  longitude: organization.longitude,
  kind: organization.kind,
  relation: organization.relation,
  since: organization.since,
  url: url ?? '',
  about: organization.about,
  isPublic: organization.isPublic,
});

const numberOf = (typed: string | number) => (typed === '' ? Number.NaN : Number(typed));

/** What is sent of it; the contract says what is still missing. */
export const requestOf = (draft: OrganizationDraft): AddSisterOrganization => ({
  ...draft,
  country: draft.country ?? '',
  latitude: numberOf(draft.latitude),
  longitude: numberOf(draft.longitude),
  since: draft.since || null,
  url: addressOf(draft.url),
});

/** People leave `https://` out. */
const addressOf = (typed: string) => {
  const url = typed.trim();
  if (!url) return null;
  return /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `https://${url}`;
};
