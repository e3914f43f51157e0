import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After a change of page the keyboard and the screen reader stand at its title, not at the link that was left behind. */
export const useFocusOnNavigation = () => {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        document.querySelector<HTMLElement>('#content h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
};
