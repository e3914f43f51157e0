import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { refuse } from '../../http/problem.exception.ts';

/** Words that anybody would try here first. */
const CONTEXT = ['rollcall', 'roll', 'call', 'branch', 'meeting', 'member', 'organizer'];
const LEAST_SCORE = 2; // of 4: more than a million guesses, which throttling turns into years
const LOOKED_AT = 40; // characters; the estimate costs the square of it, and so many are strong or not by then
const LEAST_OWN = 6; // characters that are no such word

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/**
 * Refuses a password that would be guessed early: the commonest of leaked ones, with figures or signs put in for letters,
 * runs of the keyboard, repetitions, and words of this place or of the person. Length is the contract's business.
 * @param own what is known of the person, such as the address
 */
export function refuseCommonPassword(password: string, own: readonly string[] = []): void {
  const ownWords = own.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]);
  const words = [...CONTEXT, ...ownWords].map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), password.toLowerCase());
  if (rest.length >= LEAST_OWN && estimator.check(password.slice(0, LOOKED_AT), words).score >= LEAST_SCORE) return;
  refuse(400, 'invalid', {
    path: 'password',
    in: 'body',
    message: 'is too easy to guess: it is common, or made of common parts',
  });
}
