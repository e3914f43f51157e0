import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from '../door.module.css';
import { frameReader } from './read-frame.ts';
import type { OnCode } from './on-code.ts';

const EVERY_MS = 200;
const SAME_AGAIN_MS = 4000; // a code that stays before the camera is read once

type Standing = 'opening' | 'looking' | 'foreign' | 'no-camera';

/** The camera's picture, and every code that comes before it. */
export const Scanner = ({ onCode }: { onCode: OnCode }) => {
  const video = useRef<HTMLVideoElement>(null);
  const [said, say] = useState('');
  const [standing, setStanding] = useState<Standing>('opening');
  const read = useEffectEvent((text: string) => {
    const words = onCode(text);
    say(words ?? '');
    setStanding(words === null ? 'foreign' : 'looking');
    if (words !== null) navigator.vibrate?.(60);
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stream: MediaStream | undefined;
    let ended = false;
    let last = { text: '', at: 0 };
    const look = async () => {
      const [camera, readFrame] = await Promise.all([
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
        frameReader(),
      ]);
      stream = camera;
      const shown = video.current;
      if (ended || !shown) return camera.getTracks().forEach((track) => track.stop());
      shown.srcObject = camera;
      await shown.play();
      setStanding('looking');
      const turn = async () => {
        const text = await readFrame(shown);
        if (ended) return;
        const now = Date.now();
        if (text !== null && (text !== last.text || now - last.at > SAME_AGAIN_MS)) {
          last = { text, at: now };
          read(text);
        }
        timer = setTimeout(() => void turn().catch(fail), EVERY_MS);
      };
      await turn();
    };
    const fail = () => !ended && setStanding('no-camera');
    // Without TLS, without a camera, or without leave to use it.
    Promise.resolve().then(look).catch(fail);
    return () => {
      ended = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);

  return (
    <div className={classes.scanner}>
      {standing !== 'no-camera' && <video ref={video} muted playsInline className={classes.camera} />}
      <p className={classes.said} role="status">
        {said}
      </p>
      <p role="status">
        <FormattedMessage id={`door.scan.${standing}`} />
      </p>
    </div>
  );
};
