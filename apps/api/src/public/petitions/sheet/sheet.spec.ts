import { describe, expect, it } from 'vitest';
import { drawSheet } from './draw-sheet.ts';
import { paragraphsOf } from '../../../platform/text/paragraphs.ts';
import type { Sheet, SheetTexts } from './sheet.ts';
import { Drawn } from './drawn.ts';

const texts: SheetTexts = {
  eyebrow: 'Petition',
  to: 'To: the city council',
  online: 'Sign online',
  whole: 'The whole text is there.',
  columns: { name: 'Name', zip: 'ZIP', email: 'E-mail', consent: 'Keep me posted', signature: 'Signature' },
  privacy: 'For this petition alone.',
  goesTo: null,
  sides: ['1 of 2', '2 of 2'],
};
const sheet: Sheet = {
  title: 'Rent control for Łódź and Logroño',
  statement: 'We **ask** the council.',
  url: 'https://rollcall.example/petitions/rent-control',
  language: 'en',
  madeAt: new Date('2026-11-23T18:00:00Z'),
};

const gladly = () => Promise.resolve();

describe('the printed sheet', () => {
  it('has two sides, a title, a language, and the address as a link', async () => {
    const pdf = await drawSheet(sheet, texts);
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2);
    expect(text).toContain('/Lang (en)');
    expect(text).toContain('/URI (https://rollcall.example/petitions/rent-control)');
  });

  it('is the same file for the same petition, and small', async () => {
    const pdf = await drawSheet(sheet, texts);
    expect(pdf.length).toBeLessThan(60_000);
    expect((await drawSheet(sheet, texts)).length).toBe(pdf.length);
  });

  it.each([
    ['nothing', ''],
    ['a long statement', 'We ask the council, and ask again. '.repeat(400)],
    ['a word without end', 'x'.repeat(5000)],
    ['a title that fills it', ''],
  ])('keeps to two sides with %s', async (name, statement) => {
    const title = name.startsWith('a title') ? 'W'.repeat(200) : sheet.title;
    const pdf = await drawSheet({ ...sheet, title, statement }, texts);
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
  });
});

describe('sheets that were drawn', () => {
  it('are drawn once for the same words, and anew for others', async () => {
    const sheets = new Drawn();
    const first = await sheets.of(sheet, texts, gladly);
    expect(await sheets.of({ ...sheet }, { ...texts }, gladly)).toBe(first);
    expect(await sheets.of(sheet, { ...texts, to: null }, gladly)).not.toBe(first);
  });

  it('are given to everybody, and drawn only for who may have one drawn', async () => {
    const sheets = new Drawn();
    const refused = () => Promise.reject(new Error('too many'));
    await expect(sheets.of(sheet, texts, refused)).rejects.toThrow('too many');
    const first = await sheets.of(sheet, texts, gladly);
    expect(await sheets.of(sheet, texts, refused)).toBe(first);
  });
});

describe('a statement on paper', () => {
  it('is its paragraphs and points, without marks, HTML and addresses', () => {
    const markdown = '# Rents\n\nWe *ask*\nthe [council](https://example.org).\n\n- one\n- two\n\n<i>x</i>\n\n---';
    expect(paragraphsOf(markdown)).toEqual(['Rents', 'We ask the council.', '• one', '• two', 'x']);
  });
});
