import { inflateSync } from 'node:zlib';
import decodeQr from 'qr/decode.js';
import { meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { door, readCode } from '@rollcall/contract/meetings/door';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';
import { qrPicture } from './qr-picture.ts';

/** What a camera sees of a PNG in two colours. */
const seen = (png: Buffer): string => {
  const side = png.readUInt32BE(16);
  const bits = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const light = (bits[y * (1 + side / 8) + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1;
      data.fill(light * 255, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return decodeQr({ width: side, height: side, data });
};

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-24T00:30:00Z' });
});
afterAll(() => api.close());

describe('the picture of a code', () => {
  it('is read as the same code, and is small', () => {
    const png = qrPicture('ABCD1234EFGH');
    expect(png.length).toBeLessThan(1000);
    expect(seen(png)).toBe('ABCD1234EFGH');
  });

  it('comes with the confirmation, beside the code in words, and is the one on the list at the door', async () => {
    const branch = await addBranch(api);
    const organizer = await addPerson(api, { branch, office: 'organizer', member: true });
    const [here, online] = [
      await addPerson(api, { branch, member: true }),
      await addPerson(api, { branch, member: true }),
    ];
    const meetingId = await addMeeting(api, {
      branch,
      startsAtLocal: '2026-11-23T19:00',
      onlineUrl: 'https://meet.example/',
    });
    const answer = (person: string, mode: 'room' | 'online') =>
      api.as(person)(rsvps.answer, { params: { meetingId }, body: { status: 'going', mode } });
    await answer(here, 'room');
    await answer(online, 'online');
    await api.runJobs();
    const [mail, withoutDoor] = api.mails;
    const picture = /data:image\/png;base64,([\w+/=]+)/.exec(mail!.html)?.[1] ?? '';
    const code = seen(Buffer.from(picture, 'base64'));
    const { items } = await api.as(organizer)(door.list, { params: { meetingId }, query: {} });
    expect(items.find(({ personId }) => personId === here)?.code).toBe(code);
    const said = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
    expect(readCode(said.exec(mail!.text)?.[0] ?? '')).toBe(code);
    expect(withoutDoor!.text).not.toMatch(said);
    expect((await api.as(here)(meetings.get, { params: { meetingId } })).ownRsvp?.status).toBe('going');
  });
});
