import { expect, it } from 'vitest';
import { plainOf } from './plain-of.ts';

it('keeps the address of a link, with or without a title', () => {
  expect(plainOf('See [us](https://a.example/b "Us") and [them](<https://c.example>).')).toBe(
    'See us (https://a.example/b) and them (https://c.example).',
  );
});

it.each(['[](', '[a](b', '[', '![x](<', '**a ', '__a '])('reads a text that repeats %s without an end', (part) => {
  const text = part.repeat(20_000 / part.length);
  expect(plainOf(text)).toBe(text);
});
