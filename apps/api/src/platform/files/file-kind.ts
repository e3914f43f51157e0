import { fileTypes } from '@rollcall/contract/files';
import { fileTypeFromBuffer } from 'file-type';

/** Other names that detection has for types of the contract. */
const SAME: Record<string, string> = {
  'image/apng': 'image/png',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
  'video/x-m4v': 'video/mp4',
  'audio/opus': 'audio/ogg',
  'audio/vnd.wave': 'audio/wav',
};

// Line breaks, tabs and form feeds are part of text; other control characters are of something that only looks like it.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
const byteOrderMark = /^\ufeff/;

/**
 * The media type of a file as its first bytes say, where it is one that is taken; null for all others. What the sender
 * calls it counts only between kinds of plain text. Packed files are looked into as far as the kind of document says, by a
 * reader with limits, and never unpacked.
 */
export async function kindOf(content: Buffer, name: string): Promise<string | null> {
  const found = await detect(content);
  if (found === 'unreadable') return null;
  if (found === undefined) return textKindOf(content, name);
  const [type = ''] = found.split(';');
  const known = SAME[type] ?? type;
  return Object.hasOwn(fileTypes, known) && !known.startsWith('text/') ? known : null;
}

const detect = async (content: Buffer): Promise<string | undefined> => {
  try {
    return (await fileTypeFromBuffer(content))?.mime;
  } catch {
    return 'unreadable'; // made to break whoever reads it
  }
};

/** Text is what reads as UTF-8 and holds nothing but text; what begins like a page or a drawing (HTML, SVG, XML) is none. */
function textKindOf(content: Buffer, name: string): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content).replace(byteOrderMark, '');
  } catch {
    return null;
  }
  if (control.test(text) || text.trimStart().startsWith('<')) return null;
  return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
}
