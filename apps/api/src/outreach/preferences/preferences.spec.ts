import { preferences } from '@rollcall/contract/outreach';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addPerson } from '../../../test/world.ts';

let api: TestApi;
let ada: string;
let ben: string;

beforeAll(async () => {
  api = await startApi();
  [ada, ben] = await Promise.all([addPerson(api), addPerson(api)]);
});
afterAll(() => api.close());

const all = {
  dayBefore: true,
  twoHours: true,
  thankYou: true,
  missedYou: true,
  taskNews: true,
  taskReminders: true,
};
const get = (person: string | null) => api.as(person)(preferences.get, {});

describe('which mails somebody wants', () => {
  it('is all of them until they say otherwise', async () => {
    expect(await get(ada)).toEqual(all);
  });

  it('changes where it is named, for this person alone', async () => {
    const changed = await api.as(ada)(preferences.change, { body: { twoHours: false } });
    expect(changed).toEqual({ ...all, twoHours: false });
    await api.as(ada)(preferences.change, { body: { missedYou: false, twoHours: true } });
    expect(await get(ada)).toEqual({ ...all, missedYou: false });
    await api.as(ada)(preferences.change, { body: { taskNews: false, taskReminders: false } });
    expect(await get(ada)).toEqual({ ...all, missedYou: false, taskNews: false, taskReminders: false });
    expect(await get(ben)).toMatchObject({ missedYou: true });
  });

  it('is nobody’s who is not signed in, and nothing else than a yes or no', async () => {
    expect(await problemOf(get(null))).toMatchObject({ status: 401 });
    const other = api.as(ada)(preferences.change, { body: { twoHours: 'no' } as never });
    expect(await problemOf(other)).toMatchObject({ status: 400, errors: [{ path: 'twoHours' }] });
    const foreign = api.as(ada)(preferences.change, { body: { personId: ben } as never });
    expect(await problemOf(foreign)).toMatchObject({ status: 400 });
  });
});
