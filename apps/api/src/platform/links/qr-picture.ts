import { crc32, deflateSync } from 'node:zlib';
import encodeQr from 'qr';

const PIXELS = 8; // a module's side: about 230 pixels in all, read from a phone's screen at arm's length
const QUIET = 4; // modules around it (ISO/IEC 18004, 9.1)

/** A text as a QR picture, PNG in two colours: half a kilobyte. Nothing in it that a camera would open by itself. */
export function qrPicture(text: string): Buffer {
  const modules = encodeQr(text, 'raw', { ecc: 'medium', border: QUIET });
  const side = modules.length * PIXELS;
  const rows = modules.flatMap((row) => {
    const line = Buffer.alloc(1 + side / 8); // filter 0, then a bit a pixel: a module is one byte
    row.forEach((dark, at) => (line[1 + at] = dark ? 0 : 255));
    return Array<Buffer>(PIXELS).fill(line);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8); // one bit a pixel, grey, deflate, no interlacing
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Length, name, data, checksum (PNG 3rd edition, 5.3). */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
