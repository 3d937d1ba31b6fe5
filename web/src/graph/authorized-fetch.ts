import { language } from '../language/language.ts';
import { accessToken, endSession } from '../session/session.ts';

/** `fetch` as the person who is signed in, in her language. A refused token ends the session. */
export async function authorizedFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${await accessToken()}`);
  headers.set('accept-language', language.get());
  const answer = await fetch(input, { ...init, headers });
  if (answer.status === 401) endSession();
  return answer;
}
