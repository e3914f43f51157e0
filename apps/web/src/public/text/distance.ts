import type { IntlShape } from 'react-intl';

const KM_A_MILE = 1.609344;

/** `about 12 miles`, as distances are said in the country; nothing is nearer than a mile. */
export const milesOf = (intl: IntlShape, km: number): string =>
  intl.formatNumber(Math.max(1, Math.round(km / KM_A_MILE)), { style: 'unit', unit: 'mile', unitDisplay: 'long' });
