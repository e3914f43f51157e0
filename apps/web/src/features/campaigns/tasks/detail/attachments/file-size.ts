import type { IntlShape } from 'react-intl';

/** A size in bytes as people say it: "12 kB", "3.4 MB". */
export const fileSize = (intl: IntlShape, bytes: number): string => {
  const megabytes = bytes >= 1_000_000;
  return intl.formatNumber(megabytes ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000)), {
    style: 'unit',
    unit: megabytes ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: 1,
  });
};
