import type { IntlShape } from 'react-intl';

const KM_A_MILE = 1.609344;

/** `12 miles`, as distances are said in the country; nothing is nearer than a mile. */
export const inMiles = (miles: number, locale: string): string =>
  Math.max(1, Math.round(miles)).toLocaleString(locale, { style: 'unit', unit: 'mile', unitDisplay: 'long' });

export const milesOf = ({ locale }: IntlShape, km: number): string => inMiles(km / KM_A_MILE, locale);
