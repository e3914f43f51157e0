// Crockford's alphabet: without letters that look like digits, and read in either case.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Bytes as small letters and digits, five bits a character. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let rest = 0;
  let bits = 0;
  for (const byte of bytes) {
    rest = (rest << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(rest >>> bits) & 31];
    }
    rest &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + ALPHABET[(rest << (5 - bits)) & 31];
}

/** The bytes of such a text, or null where it is none. Only what `toBase32` gives is taken, in either case. */
export function fromBase32(text: string): Buffer | null {
  const bytes: number[] = [];
  let rest = 0;
  let bits = 0;
  for (const character of text.toLowerCase()) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    rest = (rest << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((rest >>> bits) & 255);
    }
    rest &= (1 << bits) - 1;
  }
  return bits < 5 && rest === 0 ? Buffer.from(bytes) : null;
}
