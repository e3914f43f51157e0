import { fileTypes } from '@rollcall/contract/files';

const LENGTH = 120; // characters, with the ending
const LOOKED_AT = 1000; // characters from the end: no system has longer names, and patterns take their time with them

const path = /^.*[/\\]/s;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu; // with the marks that make a name read backward
const unwelcome = /[<>:"|?*%;]/g; // in file systems, addresses and headers
const ending = /\.([a-z0-9]{1,10})$/i;
const edges = /^[\s.]+|[\s.]+$/g;
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i; // names that Windows keeps for itself

/**
 * A name that is safe to save anywhere: no path, nothing that cannot be seen, and an ending that fits what the file is.
 * So `../../photo.png.exe` that is a picture becomes `photo.png`.
 * @param type one of the contract's `fileTypes`
 */
export function cleanName(name: string, type: string): string {
  const endings = fileTypes[type] ?? ['bin'];
  let stem = name.slice(-LOOKED_AT).normalize('NFC').replace(path, '').replace(unseen, '').replace(unwelcome, ' ');
  stem = stem.replaceAll(/\s+/g, ' ').replace(edges, '');
  const had = ending.exec(stem)?.[1]?.toLowerCase();
  const kept = had !== undefined && endings.includes(had) ? had : endings[0];
  if (had !== undefined) stem = stem.replace(ending, '');
  if (had !== kept && endings.some((e) => stem.toLowerCase().endsWith(`.${e}`))) stem = stem.replace(ending, '');
  stem = [...stem]
    .slice(0, LENGTH - kept.length - 1)
    .join('')
    .replace(edges, '');
  return `${stem === '' || device.test(stem) ? 'file' : stem}.${kept}`;
}
