import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { samples } from '../../../test/wire/upload.ts';
import { kindOf } from './file-kind.ts';

/** A zip archive of one entry, which may say of its size what it likes. */
const zip = (name: string, content: Buffer, saidSize = content.length): Buffer => {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(saidSize, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
};

const types = (main: string) =>
  Buffer.from(`<Types><Override PartName="/word/document.xml" ContentType="${main}.main+xml"/></Types>`);
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MACROS = 'application/vnd.ms-word.document.macroEnabled';

describe('the kind of a file', () => {
  it('is what its first bytes say, whatever it is called', async () => {
    expect(await kindOf(samples.png, 'evil.html')).toBe('image/png');
    expect(await kindOf(samples.gif, 'x.svg')).toBe('image/gif');
    expect(await kindOf(samples.pdf, 'x')).toBe('application/pdf');
  });

  it('is text where it reads as text', async () => {
    expect(await kindOf(Buffer.from('Bring the banner — ¡gracias!\n'), 'notes.txt')).toBe('text/plain');
    expect(await kindOf(Buffer.from('a,b\n1,2\n'), 'List.CSV')).toBe('text/csv');
    expect(await kindOf(Buffer.from('alert(1)'), 'x.js')).toBe('text/plain');
  });

  it('is none for pages and drawings, which a browser would run', async () => {
    const pages = [
      '<!doctype html><script>alert(1)</script>',
      '\ufeff  <html>',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      '<?xml version="1.0"?><svg/>',
      '<script>alert(1)</script>',
    ];
    for (const page of pages) expect(await kindOf(Buffer.from(page), 'notes.txt'), page).toBeNull();
  });

  it('is none for programs, and for what is neither text nor known', async () => {
    expect(await kindOf(Buffer.from('MZ\x90\0'.padEnd(200, '\0'), 'latin1'), 'x.png')).toBeNull();
    expect(await kindOf(Buffer.from('\x7fELF'.padEnd(200, '\0'), 'latin1'), 'x.png')).toBeNull();
    expect(await kindOf(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x31]), 'x.txt')).toBeNull();
    expect(await kindOf(Buffer.from('a\0b'), 'x.txt')).toBeNull();
  });

  it('tells a document from one with macros, which is not taken', async () => {
    expect(await kindOf(zip('[Content_Types].xml', types(WORD)), 'x.docx')).toBe(WORD);
    expect(await kindOf(zip('[Content_Types].xml', types(MACROS)), 'x.docx')).toBeNull();
    expect(await kindOf(zip('META-INF/MANIFEST.MF', Buffer.from('x')), 'x.jar')).toBeNull();
  });

  it('is of the first of two kinds where a file is made to be both', async () => {
    const both = Buffer.concat([samples.gif, Buffer.from('<script>alert(1)</script>')]);
    expect(await kindOf(both, 'both.html')).toBe('image/gif');
    expect(await kindOf(Buffer.concat([Buffer.from('<script>'), samples.pdf]), 'both.pdf')).toBeNull();
  });

  it('does not unpack what was packed to burst, and lets it be an archive or nothing', async () => {
    const bomb = zip('[Content_Types].xml', Buffer.alloc(64 * 1024 * 1024, 'A'), 1000);
    expect(bomb.length).toBeLessThan(100_000);
    expect(['application/zip', null]).toContain(await kindOf(bomb, 'bomb.docx'));
  });
});
