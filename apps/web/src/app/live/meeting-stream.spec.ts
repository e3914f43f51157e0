import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followMeeting, type Source, type StreamCallbacks } from './meeting-stream.ts';

const counts = { going: 1, guests: 0, online: 0, maybe: 0, declined: 0, waitlisted: 0, came: 0 };

class FakeSource extends EventTarget implements Source {
  readyState = 0;
  close = () => void (this.readyState = 2);
  constructor(readonly url: string) {
    super();
  }
  say(event: string, data: unknown, lastEventId = '') {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data), lastEventId }));
  }
  fail(readyState: number) {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

let opened: FakeSource[];
let seen: string[];

beforeEach(() => {
  vi.useFakeTimers();
  [opened, seen] = [[], []];
});
afterEach(() => vi.useRealTimers());

const follow = () => {
  const callbacks: StreamCallbacks = {
    onReset: () => seen.push('reset'),
    onChange: ({ counts: { going } }) => seen.push(`change ${going}`),
    onEnd: () => seen.push('end'),
    onSilence: () => seen.push('silence'),
  };
  return followMeeting('m', callbacks, (url) => {
    const source = new FakeSource(url);
    opened.push(source);
    return source;
  });
};
const last = () => opened.at(-1)!;

describe('a meeting that is followed', () => {
  it('tells what comes', () => {
    follow();
    last().say('reset', { version: 1, counts }, '3');
    last().say('change', { version: 1, counts: { ...counts, going: 2 } }, '4');
    expect(seen).toEqual(['reset', 'change 2']);
  });

  it('leaves a cut to the browser, and bridges the silence', () => {
    follow();
    last().fail(0);
    vi.advanceTimersByTime(15_000);
    expect(seen).toEqual(['silence']);
    last().dispatchEvent(new Event('open'));
    vi.advanceTimersByTime(60_000);
    expect(seen).toEqual(['silence']);
    expect(opened).toHaveLength(1);
  });

  it('comes back by itself after a refusal, from where it was', () => {
    follow();
    last().say('reset', { version: 1, counts }, '3');
    last().fail(2);
    vi.advanceTimersByTime(1000);
    expect(opened.map(({ url }) => url)).toEqual(['/api/meetings/m/events', '/api/meetings/m/events?after=3']);
  });

  it('lets go while nobody looks, and goes on afterwards', () => {
    const stream = follow();
    last().say('change', { version: 1, counts }, '7');
    stream.pause();
    expect(last().readyState).toBe(2);
    vi.advanceTimersByTime(60_000);
    expect(seen).toEqual(['change 1']);
    stream.resume();
    expect(last().url).toBe('/api/meetings/m/events?after=7');
  });

  it('does not come back where it is told that the right has ended, or when it is stopped', () => {
    const stream = follow();
    last().say('end', {});
    stream.resume();
    expect([seen, opened.length]).toEqual([['end'], 1]);
    const other = follow();
    last().fail(2);
    other.stop();
    vi.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(2);
  });
});
