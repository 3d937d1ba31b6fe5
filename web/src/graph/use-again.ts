import { useEffect } from 'react';

/** Reads again what a part shows when something was recorded beside it. */
export function useAgain(changes: number, again: (how: { requestPolicy: 'network-only' }) => void): void {
  useEffect(() => {
    if (changes > 0) again({ requestPolicy: 'network-only' });
  }, [changes, again]);
}
