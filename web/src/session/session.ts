import { go } from '../address/address.ts';
import { createStore } from '../store.ts';
import { forgetQuestion } from './kept-question.ts';
import {
  finishSignIn,
  type Grant,
  isGrantOver,
  isNobodySignedIn,
  type Person,
  prepareSignIn,
  renew,
  type SignInAttempt,
  signOutAddress,
} from './open-id.ts';

/** Why nobody is signed in: she never was, her session ended, or the provider could not be asked. */
export type SignedOutBecause = 'new' | 'ended' | 'unreachable';

export type Session =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out'; readonly because: SignedOutBecause }
  | { readonly kind: 'signed-in'; readonly person: Person };

export const session = createStore<Session>({ kind: 'starting' });

/** A token that is about to end is renewed first. */
const marginMillis = 30_000;

// Kept for this tab only, and gone with it: nothing of it reaches another tab or the disk's long memory.
const kept = {
  grant: 'session',
  attempt: 'sign-in',
  triedSilently: 'sign-in-tried',
} as const;

const read = (key: string): unknown => JSON.parse(sessionStorage.getItem(key) ?? 'null');
const readGrant = () => read(kept.grant) as Grant | null;
const keep = (key: string, value: unknown) => sessionStorage.setItem(key, JSON.stringify(value));

const showSignedOut = (because: SignedOutBecause) => session.set({ kind: 'signed-out', because });

function enter(grant: Grant): void {
  keep(kept.grant, grant);
  session.set({ kind: 'signed-in', person: grant.person });
}

/** Finds out who is there: back from the provider, still signed in, or signed in there from another tab. */
export async function startSession(): Promise<void> {
  const grant = readGrant();
  const attempt = read(kept.attempt) as SignInAttempt | null;
  sessionStorage.removeItem(kept.attempt);
  if (window.location.pathname === '/signed-in') return comeBack(grant, attempt);
  if (grant) return enter(grant);
  if (read(kept.triedSilently)) return showSignedOut('new');
  keep(kept.triedSilently, true);
  return leaveToSignIn(true);
}

async function comeBack(grant: Grant | null, attempt: SignInAttempt | null): Promise<void> {
  const cameBackTo = new URL(window.location.href);
  go(attempt?.returnTo ?? '/', { replace: true });
  if (!attempt) return grant ? enter(grant) : showSignedOut('new');
  try {
    enter(await finishSignIn(cameBackTo, attempt));
  } catch (error) {
    const wasSignedIn = grant !== null;
    sessionStorage.removeItem(kept.grant);
    if (isNobodySignedIn(error)) showSignedOut(wasSignedIn ? 'ended' : 'new');
    else showSignedOut('unreachable');
  }
}

async function leaveToSignIn(isSilent: boolean): Promise<void> {
  const { pathname, search, hash } = window.location;
  try {
    const { address, attempt } = await prepareSignIn(pathname + search + hash, isSilent);
    keep(kept.attempt, attempt);
    window.location.assign(address);
  } catch {
    showSignedOut('unreachable');
  }
}

export const signIn = (): Promise<void> => leaveToSignIn(false);

/** Forgets here the grant and what was typed, and ends the session at the provider. */
export async function signOut(): Promise<void> {
  const grant = readGrant();
  sessionStorage.removeItem(kept.grant);
  forgetQuestion();
  if (grant) window.location.assign(await signOutAddress(grant).catch(() => '/'));
}

/** The server no longer takes the token: the reader signs in again and comes back to where she was. */
export function endSession(): void {
  sessionStorage.removeItem(kept.grant);
  showSignedOut('ended');
}

let renewing: Promise<Grant> | undefined;

/**
 * A grant that goes on. Without a refresh token the page goes the way of signing in again, silently: the provider still
 * knows the reader, or says that her session has ended. Either way she comes back to the same address.
 */
async function prolong(grant: Grant): Promise<Grant> {
  if (grant.refreshToken !== null) return renew(grant);
  await leaveToSignIn(true);
  return new Promise(() => undefined);
}

/** A token that is good for the next request; requests that need a new one at the same time share it. */
export async function accessToken(): Promise<string> {
  const grant = readGrant();
  if (!grant) throw new Error('nobody is signed in');
  if (grant.expiresAt - marginMillis > Date.now()) return grant.accessToken;
  renewing ??= prolong(grant).finally(() => {
    renewing = undefined;
  });
  try {
    const renewed = await renewing;
    keep(kept.grant, renewed);
    return renewed.accessToken;
  } catch (error) {
    if (isGrantOver(error)) endSession();
    throw error;
  }
}
