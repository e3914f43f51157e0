import { Injectable } from '@nestjs/common';
import { type Place, zipCodes } from './zip-codes.ts';

/** Where a ZIP code is. Nobody else is asked for it: the list is part of the installation. */
@Injectable()
export class Places {
  /**
   * @param zip five digits, and four more or not; anything else is no place
   * @returns null where no place near has such a code. One that is newer than the list is taken for the nearest by number
   * of the same post center (the first three digits), which is the same corner of the same state.
   */
  ofZip(zip: string): Place | null {
    const [digits] = /^\d{5}(?=(-\d{4})?$)/.exec(zip.trim()) ?? [];
    if (!digits) return null;
    const all = zipCodes();
    const center = digits.slice(0, 3);
    for (let away = 0; away < 100; away += 1) {
      for (const number of [Number(digits) - away, Number(digits) + away]) {
        const near = String(number).padStart(5, '0');
        const place = near.startsWith(center) ? all.get(near) : undefined;
        if (place) return place;
      }
    }
    return null;
  }
}
