import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { sessionQuery } from '../session/session.queries.ts';
import { BareFrame } from '../shell/bare-frame.tsx';
import { Frame, isBare } from '../shell/frame.tsx';
import { LoadingPage } from '../states/loading.tsx';
import { ProblemPage } from '../states/problem-page.tsx';

/** What every page of the dashboard stands in. */
export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: async ({ context, matches }) => {
    if (isBare(matches)) return; // asks by itself, or does without
    await context.queryClient.ensureQueryData(sessionQuery());
  },
  component: Frame,
  pendingComponent: () => (
    <BareFrame>
      <LoadingPage />
    </BareFrame>
  ),
  errorComponent: (props) => (
    <BareFrame>
      <ProblemPage {...props} />
    </BareFrame>
  ),
});
