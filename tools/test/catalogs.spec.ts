import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { ROOT } from './lint-text.ts';
import { sameInEveryLanguage } from './same-words.ts';

type Catalog = Record<string, string>;
const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Catalog;

/** English is where texts are written first; beside it stands a file for each other language. */
const originals = globSync('apps/{api,web}/src/**/{messages.,}en.json', { cwd: ROOT });
const pairs = originals.flatMap((original) => {
  const pattern = path.join(path.dirname(original), path.basename(original).replace('en.json', '*.json'));
  return globSync(pattern, { cwd: ROOT })
    .filter((file) => file !== original)
    .map((translation) => ({ original, translation }));
});

/** What is put into a text: names of values and of tags, with what is done to them. */
const slotsOf = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
      case TYPE.plural:
        return [`${element.value} chooses`, ...Object.values(element.options).flatMap(({ value }) => slotsOf(value))];
      case TYPE.tag:
        return [`<${element.value}>`, ...slotsOf(element.children)];
      default:
        return [element.value];
    }
  });
const slots = (text: string) => [...new Set(slotsOf(parse(text)).map((slot) => slot.replace(/ chooses$/, '')))].sort();

/** The words themselves, without what is put into them. */
const wordsOf = (elements: MessageFormatElement[]): string =>
  elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.tag) return wordsOf(element.children);
      const chosen = element.type === TYPE.select || element.type === TYPE.plural;
      return chosen
        ? Object.values(element.options)
            .map((option) => wordsOf(option.value))
            .join(' ')
        : '';
    })
    .join(' ');
const hasWords = (text: string) => /\p{L}{3}/u.test(wordsOf(parse(text)));

describe('the catalogs of texts', () => {
  it('are three, each in English and Spanish at least', () => {
    expect(originals).toHaveLength(3);
    expect(pairs.filter(({ translation }) => translation.endsWith('es.json'))).toHaveLength(3);
  });

  it('come in threes: a mail leads to pages in its language', () => {
    const codes = pairs.map(({ translation }) => path.basename(translation, '.json').replace('messages.', ''));
    for (const code of new Set(codes)) expect(codes.filter((one) => one === code)).toHaveLength(3);
  });
});

describe.each(pairs)('$translation', ({ original, translation }) => {
  const [english, other] = [read(original), read(translation)];

  it('has every text, and no other', () => {
    expect(Object.keys(english).filter((id) => !(id in other))).toEqual([]);
    expect(Object.keys(other).filter((id) => !(id in english))).toEqual([]);
  });

  it('leaves none empty, and none in English', () => {
    expect(Object.keys(other).filter((id) => !other[id]?.trim())).toEqual([]);
    const same = Object.keys(other).filter((id) => other[id] === english[id] && hasWords(english[id] ?? ''));
    expect(same.filter((id) => !sameInEveryLanguage.includes(id))).toEqual([]);
  });

  it('says in each what is put into the English', () => {
    const differing = Object.keys(other).filter((id) => {
      const [wanted, found] = [slots(english[id] ?? ''), slots(other[id] ?? '')];
      return wanted.some((slot) => !found.includes(slot)) || found.some((slot) => !wanted.includes(slot));
    });
    expect(differing).toEqual([]);
  });
});
