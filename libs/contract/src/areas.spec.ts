import { expect, it } from 'vitest';
import { areaIn, changePriorityArea } from './areas.ts';

const texts = { summary: '', statement: '' };
const hawaiian = { language: 'haw', name: 'Ka hana', ...texts };
const area = { name: 'Labor', ...texts, translations: [hawaiian] };

it('an area is read in every language that the site may be shown in, also one whose code has three letters', () => {
  expect(areaIn(area, 'haw-US').name).toBe('Ka hana');
  expect(areaIn(area, 'ha-NG').name).toBe('Labor');
  expect(changePriorityArea.parse({ translations: [hawaiian] })).toEqual({ translations: [hawaiian] });
  expect(changePriorityArea.safeParse({ translations: [{ ...hawaiian, language: 'en' }] }).success).toBe(false);
});
