import { FONTS } from './fonts.ts';
import { type Column, INNER, PAPER, ROW } from './sheet.ts';

const EDGE = '#8d877b';
const BOX = 11;

type Place = {
  top: number;
  bottom: number;
  /** The number of the first line. */
  from: number;
};

/** Numbered lines to write on, as many as there is room for. Gives the number of the next one. */
export function drawLines(pdf: PDFKit.PDFDocument, columns: Column[], { top, bottom, from }: Place): number {
  const count = Math.floor((bottom - top - ROW.head) / ROW.height);
  const end = top + ROW.head + count * ROW.height;
  const edges = columns.reduce<number[]>((xs, { width }) => [...xs, (xs.at(-1) ?? 0) + width], [PAPER.margin]);
  pdf.font(FONTS.bold).fontSize(8).fillColor('#000000');
  columns.forEach(({ title, width }, index) => {
    const height = pdf.heightOfString(title, { width: width - 8 });
    pdf.text(title, edges[index]! + 4, top + ROW.head - 3 - Math.min(height, ROW.head - 2), { width: width - 8 });
  });
  pdf.font(FONTS.regular).fontSize(8);
  for (let row = 0; row < count; row += 1) {
    const y = top + ROW.head + row * ROW.height;
    pdf.text(String(from + row), edges[0]! + 4, y + ROW.height / 2 - 4, { width: 16, align: 'right' });
    columns.forEach(({ box, width }, index) => {
      if (!box) return;
      pdf.rect(edges[index]! + (width - BOX) / 2, y + (ROW.height - BOX) / 2, BOX, BOX);
      pdf.lineWidth(0.8).stroke('#000000');
    });
  }
  for (let y = top + ROW.head; y <= end; y += ROW.height) pdf.moveTo(PAPER.margin, y).lineTo(PAPER.margin + INNER, y);
  for (const x of edges) pdf.moveTo(x, top + ROW.head).lineTo(x, end);
  pdf.lineWidth(0.6).stroke(EDGE);
  return from + count;
}
