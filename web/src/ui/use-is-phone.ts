import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 720px)');

const followPhone = (listener: () => void) => {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
};

/** Whether the screen is that of a phone. */
export const useIsPhone = (): boolean => useSyncExternalStore(followPhone, () => phone.matches);
