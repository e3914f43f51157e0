import encodeQr from 'qr';
import { useMemo } from 'react';
import classes from '../door.module.css';

const QUIET = 4; // modules around it (ISO/IEC 18004, 9.1)

/** A text as a QR picture: dark on light in either scheme, or cameras would not read it. */
export const QrPicture = ({ text, title }: { text: string; title: string }) => {
  const modules = useMemo(() => encodeQr(text, 'raw', { border: QUIET }), [text]);
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className={classes.qr} viewBox={`0 0 ${modules.length} ${modules.length}`} role="img" aria-label={title}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
};
