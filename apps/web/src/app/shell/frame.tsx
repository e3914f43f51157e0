import { Outlet, useMatches } from '@tanstack/react-router';
import { BareFrame } from './bare-frame.tsx';
import { Shell } from './shell.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** A page that stands by itself: nobody need be signed in, and there may be no network. */
    bare?: true;
  }
}

type Matches = readonly { staticData: { bare?: true } }[];
export const isBare = (matches: Matches): boolean => matches.some(({ staticData }) => staticData.bare);

/** The frame of the dashboard, or none but the mark around pages that stand by themselves. */
export const Frame = () => {
  const matches = useMatches();
  if (!isBare(matches)) return <Shell />;
  return (
    <BareFrame>
      <Outlet />
    </BareFrame>
  );
};
