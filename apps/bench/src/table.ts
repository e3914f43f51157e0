import { type Comparison, MAX_GROWTH } from './measure/compare.ts';
import type { Load } from './measure/load.ts';

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const cpu = (value: number | null) => (value === null ? '–' : fine.format(value));

const WIDTHS = [28, 10, 5, 7, 9, 8, 8, 8, 10, 20];
const HEAD = ['', 'members', 'rows', '', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms', 'DB CPU ms', 'ratio, growth'];

const row = (cells: string[]): string =>
  cells
    .map((cell, i) => (i === 0 || i === 3 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0)))
    .join(' ')
    .trimEnd();

export const heading = (): string => `${row(HEAD)}\n${'─'.repeat(WIDTHS.reduce((sum, width) => sum + width + 1, 0))}`;

const figures = (load: Load): string[] => [
  number.format(load.perSecond),
  fine.format(load.p50),
  fine.format(load.p99),
  cpu(load.cpu),
  cpu(load.databaseCpu),
];

const mark = (holds: boolean) => (holds ? '✓' : '✗');

/** CPU is milliseconds of processor time a request: of the server's process, and of PostgreSQL's processes together. */
export const linesOf = ({ name, target, sizes, growth }: Comparison): string =>
  [
    ...sizes.flatMap((size, i) => [
      row([
        ...[i === 0 ? name : '', number.format(size.members), String(size.rows || ''), 'ours', ...figures(size.ours)],
        `${fine.format(size.ratio)} ≥ ${fine.format(target)} ${mark(size.ratio >= target)}`,
      ]),
      row(['', '', '', 'bare', ...figures(size.bare)]),
    ]),
    ...(growth === null
      ? []
      : [
          row([
            ...['', '', '', 'growth of p50', '', '', '', '', ''],
            `${fine.format(growth)} ≤ ${fine.format(MAX_GROWTH)} ${mark(growth <= MAX_GROWTH)}`,
          ]),
        ]),
  ].join('\n');

/** Whether everything that was measured reaches its target. */
export const holds = ({ target, sizes, growth }: Comparison): boolean =>
  sizes.every(({ ratio }) => ratio >= target) && (growth === null || growth <= MAX_GROWTH);
