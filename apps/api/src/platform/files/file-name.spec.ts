import fc from 'fast-check';
import { fileTypes } from '@rollcall/contract/files';
import { describe, expect, it } from 'vitest';
import { cleanName } from './file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['Flyer für Samstag.PNG', 'image/png', 'Flyer für Samstag.png'],
    ['投票.pdf', 'application/pdf', '投票.pdf'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
    ['notes.md', 'text/plain', 'notes.md'],
    ['v1.2 draft.pdf', 'application/pdf', 'v1.2 draft.pdf'],
  ])('stays as it was given where nothing is wrong with it: %s', (name, type, clean) => {
    expect(cleanName(name, type)).toBe(clean);
  });

  it.each([
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['C:\\Users\\me\\evil.png', 'image/png', 'evil.png'],
    ['/absolute.png', 'image/png', 'absolute.png'],
    ['a\r\nSet-Cookie: x.png', 'image/png', 'aSet-Cookie x.png'],
    ['gnp.\u202eexe', 'image/png', 'gnp.png'],
    ['photo.png.exe', 'image/png', 'photo.png'],
    ['page.html', 'text/plain', 'page.txt'],
    ['invoice.pdf', 'image/png', 'invoice.png'],
    ['.htaccess', 'text/plain', 'htaccess.txt'],
    ['  spaced .. .png', 'image/png', 'spaced.png'],
    ['"quoted"; filename=x.png', 'image/png', 'quoted filename=x.png'],
    ['CON.png', 'image/png', 'file.png'],
    ['.png', 'image/png', 'png.png'],
    ['', 'image/png', 'file.png'],
    ['\u200b\u0000', 'image/png', 'file.png'],
  ])('loses what could do harm: %j', (name, type, clean) => {
    expect(cleanName(name, type)).toBe(clean);
  });

  it('is read in no time where it was made to keep its reader busy', () => {
    const made = `a${' .'.repeat(60_000)}x.png`;
    expect(cleanName(made, 'image/png')).toBe('x.png');
    expect(cleanName(`${made}/${made}`, 'image/png')).toBe('x.png');
  });

  it('is safe whatever was sent: short, on one line, without a path, with an ending of its type', () => {
    const types = fc.constantFrom(...Object.keys(fileTypes));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), types, (name, type) => {
        const clean = cleanName(name, type);
        expect([...clean].length).toBeLessThanOrEqual(120);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*%;]|^[.\s]/u);
        expect(fileTypes[type]).toContain(clean.split('.').at(-1));
        expect(cleanName(clean, type)).toBe(clean);
      }),
    );
  });
});
