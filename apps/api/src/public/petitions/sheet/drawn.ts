import type { Sheet, SheetTexts } from './sheet.ts';

const MOST = 50; // of some 20 kB each

/** Sheets that were drawn: to draw one takes a good part of a second. */
export class Drawn {
  readonly #drawn = new Map<string, Promise<Buffer>>();

  /**
   * The same sheet is drawn once, as long as not too many others were asked for since.
   * @param mayDraw refuses, where it is not there and may not be drawn
   */
  async of(sheet: Sheet, texts: SheetTexts, mayDraw: () => Promise<void>): Promise<Buffer> {
    const key = JSON.stringify([sheet, texts]);
    if (!this.#drawn.has(key)) await mayDraw();
    const drawn = this.#drawn.get(key) ?? draw(sheet, texts);
    this.#drawn.delete(key);
    this.#drawn.set(key, drawn); // the latest last
    const [oldest = ''] = this.#drawn.keys();
    if (this.#drawn.size > MOST) this.#drawn.delete(oldest);
    drawn.catch(() => this.#drawn.delete(key));
    return drawn;
  }
}

/** What draws is 30 MB of memory and a tenth of a second: it waits for the first who asks. */
const draw = async (sheet: Sheet, texts: SheetTexts): Promise<Buffer> =>
  (await import('./draw-sheet.ts')).drawSheet(sheet, texts);
