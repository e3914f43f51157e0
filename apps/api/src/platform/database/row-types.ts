import type { CustomTypesConfig } from 'pg';
import pg from 'pg';

const DATE = 1082;
const TIMESTAMP = 1114;

const asText = (value: string): string => value;
const asWallClock = (value: string): string => value.slice(0, 16).replace(' ', 'T');

/**
 * How values of plain SQL come: pg would read a day and a wall clock as an instant of this machine's time zone, and so
 * move them. They stay text here.
 */
export const rowTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === DATE) return asText;
    if (oid === TIMESTAMP) return asWallClock;
    return pg.types.getTypeParser(oid, format);
  }) as CustomTypesConfig['getTypeParser'],
};
