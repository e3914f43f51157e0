import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { pictureOf } from '../../answers/check-in-picture.ts';
import { drawLines } from './draw-lines.ts';
import { FONTS } from './fonts.ts';
import { paragraphsOf } from '../../../platform/text/paragraphs.ts';
import { columnsOf, INNER, PAPER, ROW, type Sheet, type SheetTexts } from './sheet.ts';

const RED = '#b01e1e';
const MUTED = '#67625a';
const QR = 104; // points: a phone reads it from half a meter
const GAP = 24;
const FOOT = 34;
const ROWS_AT_LEAST = 7; // on the first page: a statement that is longer is cut

const { margin } = PAPER;
const LEFT = INNER - QR - GAP;

type Pdf = PDFKit.PDFDocument;

const drawCode = (pdf: Pdf, { url }: Sheet, texts: SheetTexts, isCut: boolean): number => {
  const { picture, size } = pictureOf(url);
  const x = PAPER.width - margin - QR;
  pdf
    .save()
    .translate(x, margin)
    .scale(QR / size)
    .path(picture)
    .fill('#000000')
    .restore();
  pdf.font(FONTS.bold).fontSize(9).fillColor('#000000');
  pdf.text(texts.online, x, margin + QR + 4, { width: QR, align: 'center' });
  pdf.font(FONTS.regular).fontSize(7).fillColor(MUTED);
  pdf.text(url.replace(/^https?:\/\//, ''), { width: QR, align: 'center', link: url });
  if (isCut) pdf.text(texts.whole, { width: QR, align: 'center' });
  return pdf.y;
};

/** What the petition says, as far as there is room for it. Gives where it ends, and whether it was cut. */
const drawWords = (pdf: Pdf, { title, statement }: Sheet, texts: SheetTexts): { y: number; isCut: boolean } => {
  const width = LEFT;
  const lowest = PAPER.height - margin - FOOT - ROW.head - ROWS_AT_LEAST * ROW.height - 8;
  pdf.font(FONTS.bold).fontSize(9).fillColor(RED).text(texts.eyebrow, margin, margin, { width });
  pdf
    .font(FONTS.black)
    .fontSize(title.length > 90 ? 15 : 20)
    .fillColor('#000000');
  pdf.text(title, { width, height: 96, ellipsis: true, lineGap: -2 });
  pdf.y += 5;
  if (texts.to) pdf.font(FONTS.bold).fontSize(10).text(texts.to, { width, height: 28, ellipsis: true });
  pdf.moveDown(0.4).font(FONTS.regular).fontSize(10);
  for (const paragraph of paragraphsOf(statement)) {
    const options = { width, paragraphGap: 3 };
    const room = lowest - pdf.y;
    if (pdf.heightOfString(paragraph, options) > room) {
      const line = pdf.currentLineHeight(true);
      if (room > line) pdf.text(paragraph, { ...options, height: room - (room % line), ellipsis: true });
      return { y: Math.min(pdf.y, lowest), isCut: true };
    }
    pdf.text(paragraph, options);
  }
  return { y: pdf.y, isCut: false };
};

const drawFoot = (pdf: Pdf, texts: SheetTexts, page: string) => {
  const y = PAPER.height - margin - FOOT + 8;
  pdf.font(FONTS.regular).fontSize(7.5).fillColor(MUTED);
  const words = [texts.privacy, texts.goesTo].filter((text) => text !== null).join(' ');
  pdf.text(words, margin, y, { width: INNER - 90, height: FOOT - 8, ellipsis: true });
  pdf.text(page, PAPER.width - margin - 80, y, { width: 80, align: 'right' });
};

/** A sheet of two sides, as PDF: the petition with the first lines, and lines alone. */
export async function drawSheet(sheet: Sheet, texts: SheetTexts): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: [PAPER.width, PAPER.height],
    margin: 0, // everything stands where it is put: nothing may open a page of its own
    lang: sheet.language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: sheet.title, CreationDate: sheet.madeAt, ModDate: sheet.madeAt },
  });
  const whole = buffer(pdf);
  const columns = columnsOf(texts);
  const bottom = PAPER.height - margin - FOOT;
  const { y, isCut } = drawWords(pdf, sheet, texts);
  const first = Math.max(y, drawCode(pdf, sheet, texts, isCut)) + 8;
  const next = drawLines(pdf, columns, { top: first, bottom, from: 1 });
  drawFoot(pdf, texts, texts.sides[0]);
  pdf.addPage();
  pdf.font(FONTS.bold).fontSize(9).fillColor('#000000');
  pdf.text(sheet.title, margin, margin, { width: INNER, height: 12, ellipsis: true });
  drawLines(pdf, columns, { top: margin + 14, bottom, from: next });
  drawFoot(pdf, texts, texts.sides[1]);
  pdf.end();
  return whole;
}
