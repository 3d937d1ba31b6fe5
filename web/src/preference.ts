import { createStore, type Store } from './store.ts';

/**
 * A choice of the reader's that outlives the visit. It is a matter of taste only: whatever decides what is shown stands in
 * the address, and nothing secret is kept this way.
 */
export function createPreference<T extends string>(name: string, choices: readonly [T, ...T[]]): Store<T> {
  const known = choices.find((choice) => choice === read(name));
  const store = createStore<T>(known ?? choices[0]);
  store.subscribe(() => write(name, store.get()));
  return store;
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // a browser that refuses storage still shows the page
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // the choice then lasts as long as the page
  }
}
