import { Injectable } from '@nestjs/common';
import { drawSheet } from './draw-sheet.ts';
import type { Sheet, SheetTexts } from './sheet.ts';

const MOST = 50; // of some 20 kB each

/** Sheets that were drawn. To draw one takes a good part of a second, and anybody may ask for it any number of times. */
@Injectable()
export class Sheets {
  readonly #drawn = new Map<string, Promise<Buffer>>();

  /** The same sheet is drawn once, as long as not too many others were asked for since. */
  of(sheet: Sheet, texts: SheetTexts): Promise<Buffer> {
    const key = JSON.stringify([sheet, texts]);
    const drawn = this.#drawn.get(key) ?? drawSheet(sheet, texts);
    this.#drawn.delete(key);
    this.#drawn.set(key, drawn); // the latest last
    const [oldest = ''] = this.#drawn.keys();
    if (this.#drawn.size > MOST) this.#drawn.delete(oldest);
    drawn.catch(() => this.#drawn.delete(key));
    return drawn;
  }
}
