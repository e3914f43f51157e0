import { encodeQR } from 'qr';

const QUIET = 4; // modules of white around it, as ISO/IEC 18004 asks

/** A code as a QR code: the path of an SVG in which each module is one unit wide, and the side of its square. */
export function pictureOf(code: string): { picture: string; size: number } {
  const rows = encodeQR(code, 'raw', { ecc: 'medium', border: QUIET });
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { picture: squares.join(''), size: rows.length };
}
