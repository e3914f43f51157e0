import { languages } from './catalogs.ts';

const KEY = 'rollcall-language';

/** The language to begin in, before it is known who reads: the last one in this browser, else what the browser asks for. */
export const firstLanguage = (): string => {
  const wished = [remembered(), ...navigator.languages.map((tag) => tag.split('-')[0] ?? '')];
  return wished.find((code) => code !== null && languages.includes(code)) ?? 'en';
};

/** The next start begins in this language, also without a network. */
export const rememberLanguage = (code: string): void => {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
};

const remembered = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // the same browser
  }
};
