import { useEffect, useState, useSyncExternalStore } from 'react';
import { followMeeting } from '../../../../app/live/meeting-stream.ts';
import { openDoorStore } from '../store/door-store.ts';
import { closedDoor, DoorModel, type DoorState } from './door-model.ts';
import { doorServer } from './door-server.ts';
import { newId } from './new-id.ts';

const ASK_AGAIN_MS = 15_000; // where nothing tells that something changed
const TOGETHER_MS = 300; // changes of others that come at once are read at once

const nothing = () => () => {};

/** The door of a meeting: from this device at once, from the server as soon as it can be reached, and as others change it. */
export const useDoor = (meetingId: string): { model: DoorModel | null; state: DoorState } => {
  const [model, setModel] = useState<DoorModel | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);

  useEffect(() => {
    let current = true;
    const begin = async () => {
      const store = await openDoorStore(meetingId);
      const deps = { store, server: doorServer, now: () => Date.now(), newId };
      const opened = new DoorModel(meetingId, deps);
      if (!current) return;
      setModel(opened);
      await opened.start();
    };
    begin().catch((error: Error) => current && setFailed(error));
    return () => {
      current = false;
    };
  }, [meetingId]);

  useEffect(() => {
    if (!model) return;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const now = () => void model.sync();
    const later = () => {
      clearTimeout(soon);
      soon = setTimeout(now, TOGETHER_MS);
    };
    const whenSeen = () => {
      if (document.hidden) return stream.pause();
      stream.resume();
      now();
    };
    const stream = followMeeting(
      model.meetingId,
      { onReset: later, onChange: later, onEnd: now, onSilence: () => {} },
      (url) => new EventSource(url),
    );
    const again = setInterval(() => !document.hidden && now(), ASK_AGAIN_MS);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      clearTimeout(soon);
      clearInterval(again);
      stream.stop();
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [model]);

  const state = useSyncExternalStore(model?.subscribe ?? nothing, model?.state ?? (() => closedDoor));
  if (failed) return { model, state: { ...state, failed } };
  return { model, state };
};
