/** A petition as it is signed on paper. */
export type Sheet = {
  title: string;
  /** Markdown. */
  statement: string;
  /** Where it is signed online: told in words and as a QR code. */
  url: string;
  /** BCP 47. */
  language: string;
  madeAt: Date;
};

/** Each text that stands around it, in its language. Null: there is nothing to say. */
export type SheetTexts = {
  eyebrow: string;
  /** Whom it is handed to. */
  to: string | null;
  online: string;
  /** Where the statement is too long for the sheet. */
  whole: string;
  /** The heads of the columns. */
  columns: { name: string; zip: string; email: string; consent: string; signature: string };
  /** What becomes of what is written here. */
  privacy: string;
  goesTo: string | null;
  /** Of the first side and of the second: `1 of 2`. */
  sides: [string, string];
};

export type Column = { title: string; width: number; box?: true };

export const PAPER = { width: 792, height: 612, margin: 36 }; // US Letter, lying, in points
export const INNER = PAPER.width - 2 * PAPER.margin;
export const ROW = { height: 30, head: 24 };

const WIDTHS = { number: 24, name: 190, zip: 60, email: 210, consent: 76 };

/** The columns from left to right; the signature gets what the others leave. */
export const columnsOf = ({ columns }: SheetTexts): Column[] => {
  const taken = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);
  return [
    { title: '', width: WIDTHS.number },
    { title: columns.name, width: WIDTHS.name },
    { title: columns.zip, width: WIDTHS.zip },
    { title: columns.email, width: WIDTHS.email },
    { title: columns.signature, width: INNER - taken },
    { title: columns.consent, width: WIDTHS.consent, box: true },
  ];
};
