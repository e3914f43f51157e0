import { type IntlShape, useIntl } from 'react-intl';
import type { Change } from './measures.ts';

/** A hyphen is too short to be seen as a sign. */
const withMinus = (text: string) => text.replace('-', '\u2212');

/** Numbers of the report in words and signs. Days are `YYYY-MM-DD`. */
export const figuresOf = (intl: IntlShape) => {
  const percent = (ratio: number, digits = 0) =>
    intl.formatNumber(ratio, { style: 'percent', maximumFractionDigits: digits });
  const signed = (value: number, digits = 0) =>
    withMinus(
      intl.formatNumber(value, {
        signDisplay: 'exceptZero',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    );
  const signedPercent = (ratio: number) =>
    withMinus(intl.formatNumber(ratio, { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 1 }));
  return {
    count: (value: number) => intl.formatNumber(value),
    percent,
    signed,
    /** The change as a part where that says something, else as a number: `+3.1%`, `+112`. */
    change: ({ by, ratio }: Change) => (ratio === null || Math.abs(ratio) < 0.0005 ? signed(by) : signedPercent(ratio)),
    signedPercent,
    points: ({ by }: Change) =>
      intl.formatMessage({ id: 'reports.points' }, { value: Math.abs(by), signed: signed(by, 1) }),
    month: (day: string) => intl.formatDate(day, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    shortMonth: (day: string) => intl.formatDate(day, { month: 'short', timeZone: 'UTC' }),
    shortMonthOfYear: (day: string) => intl.formatDate(day, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    /** `Dec 2025 – Nov 2026` */
    period: ({ from, to }: { from: string; to: string }) =>
      intl.formatDateTimeRange(new Date(from), new Date(to), { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  };
};
export type Figures = ReturnType<typeof figuresOf>;

export const useFigures = (): Figures => figuresOf(useIntl());
