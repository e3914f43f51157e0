import { meetingEvents, type MeetingEvents } from '@rollcall/contract/meetings/live';

const BACK_MS = [1000, 2000, 5000, 15_000]; // before the first, second… attempt, where the browser makes none itself
const POLL_MS = 15_000;

/** What a browser's `EventSource` does, as far as it is needed here. */
export type Source = {
  readonly readyState: number;
  addEventListener: (type: string, listener: (event: Event) => void) => void;
  close: () => void;
};

export type StreamCallbacks = {
  /** What was read before may be old. */
  onReset: (event: MeetingEvents['reset']) => void;
  onChange: (event: MeetingEvents['change']) => void;
  /** The right to look on has ended. */
  onEnd: () => void;
  /** Nothing comes: ask for the whole now and then. */
  onSilence: () => void;
};

const CLOSED = 2;

/**
 * Follows a meeting until it is told to stop. Comes back after any cut with the number of the last event, so that nothing
 * is missed; asks for silence to be bridged meanwhile.
 * @param open makes the connection to an address
 * @returns `pause` lets go of the connection, which browsers have few of, until `resume`; `stop` is for good
 */
export function followMeeting(meetingId: string, callbacks: StreamCallbacks, open: (url: string) => Source) {
  let source: Source | null = null;
  let lastId = '';
  let failures = 0;
  let stopped = false;
  let back: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;

  const rest = () => {
    source?.close();
    source = null;
    clearTimeout(back);
    clearInterval(poll);
    poll = undefined;
  };
  const stop = () => {
    stopped = true;
    rest();
  };

  const onError = () => {
    poll ??= setInterval(callbacks.onSilence, POLL_MS);
    if (source?.readyState !== CLOSED) return; // the browser tries again by itself
    source = null;
    back = setTimeout(resume, BACK_MS[Math.min(failures, BACK_MS.length - 1)]);
    failures += 1;
  };
  const onOpen = () => {
    failures = 0;
    clearInterval(poll);
    poll = undefined;
  };
  const on = <E extends keyof MeetingEvents>(from: Source, name: E, then: (data: MeetingEvents[E]) => void) =>
    from.addEventListener(name, (event) => {
      const { data, lastEventId } = event as MessageEvent<string>;
      lastId = lastEventId || lastId;
      then(meetingEvents[name].parse(JSON.parse(data)) as MeetingEvents[E]);
    });

  function resume() {
    if (source || stopped) return;
    clearTimeout(back);
    source = open(`/api/meetings/${meetingId}/events${lastId && `?after=${lastId}`}`);
    source.addEventListener('open', onOpen);
    source.addEventListener('error', onError);
    on(source, 'reset', callbacks.onReset);
    on(source, 'change', callbacks.onChange);
    on(source, 'end', () => {
      stop();
      callbacks.onEnd();
    });
  }

  resume();
  return { pause: rest, resume, stop };
}
