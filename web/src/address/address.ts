import { createStore, useStore } from '../store.ts';

/** Where the page stands: everything that decides what is shown, so that a link shows the same thing. */
export interface Address {
  readonly path: string;
  /** The query of the address, without its question mark. */
  readonly search: string;
}

const current = (): Address => ({ path: window.location.pathname, search: window.location.search.slice(1) });

const address = createStore<Address>(current());
window.addEventListener('popstate', () => address.set(current()));

export const useAddress = (): Address => useStore(address);

/** Moves to an address of the page; `replace` leaves no step to go back to. */
export function go(href: string, { replace = false } = {}): void {
  if (href === window.location.pathname + window.location.search) return;
  if (replace) window.history.replaceState(null, '', href);
  else window.history.pushState(null, '', href);
  address.set(current());
}
