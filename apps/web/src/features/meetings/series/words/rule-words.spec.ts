import { parseRule } from '@rollcall/calendar/recurrence/rule';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import messages from '../../../../messages/en.json' with { type: 'json' };
import spanish from '../../../../messages/es.json' with { type: 'json' };
import { ruleWords } from './rule-words.ts';

const intl = createIntl({ locale: 'en', messages });
const zone = 'America/Chicago';
/** A Tuesday. */
const words = (rule: string, day = '2026-11-24') => ruleWords(intl, parseRule(rule, zone), day);

describe('a recurrence rule in words', () => {
  it.each([
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;INTERVAL=3', 'Every 3 days'],
    ['FREQ=DAILY;BYDAY=MO,TU', 'Every day that is Monday or Tuesday'],
    ['FREQ=WEEKLY', 'Every Tuesday'],
    ['FREQ=WEEKLY;BYDAY=TU', 'Every Tuesday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'Every second Tuesday'],
    ['FREQ=WEEKLY;BYDAY=TH,TU', 'Every Tuesday and Thursday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', 'Every second week on Tuesday and Thursday'],
    ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TU', 'Every 3 weeks on Tuesday'],
    ['FREQ=MONTHLY;BYDAY=1SU', 'On the first Sunday of each month'],
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'On the first and third Tuesday of each month'],
    ['FREQ=MONTHLY;BYDAY=-1MO,4MO,3MO', 'On the third, fourth, and last Monday of each month'],
    ['FREQ=MONTHLY;BYDAY=2SU,-1FR', 'On the second Sunday and last Friday of each month'],
    ['FREQ=MONTHLY;BYDAY=-2MO', 'On the second to last Monday of each month'],
    ['FREQ=MONTHLY;BYDAY=MO', 'On every Monday of each month'],
    ['FREQ=MONTHLY', 'On the 24th of each month'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'On the 1st and 15th of each month'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'On the last day of each month'],
    ['FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', 'On the 13th, where it is a Friday, of each month'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU', 'On the first Sunday of every second month'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1SU', 'On the first Sunday of every third month'],
    ['FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=2', 'On the 2nd, every 6 months'],
    ['FREQ=YEARLY', 'Every year on the 24th of November'],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=9,3', 'Every 2 years on the 24th of March and September'],
    ['FREQ=YEARLY;BYDAY=MO;BYMONTH=5', 'Every year on every Monday in May'],
  ])('reads %s', (rule, expected) => expect(words(rule)).toBe(expected));

  it('says how it ends, by the clock of the branch', () => {
    expect(words('FREQ=WEEKLY;COUNT=12')).toBe('Every Tuesday, 12 times');
    expect(words('FREQ=WEEKLY;UNTIL=20270701T045959Z')).toBe('Every Tuesday, until June 30, 2027');
    expect(words('FREQ=WEEKLY;UNTIL=20270701T050000Z')).toBe('Every Tuesday, until July 1, 2027');
  });
});

describe('a recurrence rule in Spanish', () => {
  const es = createIntl({ locale: 'es-US', messages: spanish });

  it.each([
    ['FREQ=DAILY;INTERVAL=3', 'Cada 3 días'],
    ['FREQ=WEEKLY;BYDAY=TH,TU', 'Cada martes y jueves'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'Cada dos semanas, martes'],
    ['FREQ=MONTHLY;BYDAY=1SU', 'El primer domingo de cada mes'],
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'El primer y tercer martes de cada mes'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'El último viernes de cada mes'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'El día 1 y día 15 de cada mes'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'El último día de cada mes'],
    ['FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', 'El día 13, cuando sea viernes, de cada mes'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU', 'El primer domingo, cada dos meses'],
    ['FREQ=YEARLY', 'Cada año el día 24 de noviembre'],
    ['FREQ=WEEKLY;COUNT=12', 'Cada martes, 12 veces'],
    ['FREQ=WEEKLY;UNTIL=20270701T045959Z', 'Cada martes, hasta el 30 de junio de 2027'],
  ])('reads %s', (rule, expected) => expect(ruleWords(es, parseRule(rule, zone), '2026-11-24')).toBe(expected));
});
