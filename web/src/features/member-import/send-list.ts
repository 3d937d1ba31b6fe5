import { language } from '../../language/language.ts';
import { accessToken, endSession } from '../../session/session.ts';

export interface SentList {
  /** Where lists of its kind are sent. */
  readonly path: string;
  readonly unitId: string;
  readonly file: File;
  /** By which the server knows a list sent twice, as when an answer was lost on its way. */
  readonly key: string;
}

interface SendOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (sentBytes: number) => void;
}

/** Why a list was not taken in; without a message where nobody answered. */
export class ListRefused extends Error {}

/**
 * Sends a list as it is, and tells how much of it has left: `fetch` does not. Gives the import it became.
 *
 * @throws {ListRefused} with the server's sentence.
 */
export async function sendList({ path, unitId, file, key }: SentList, { signal, onProgress }: SendOptions): Promise<string> {
  const token = await accessToken();
  const request = new XMLHttpRequest();
  request.open('POST', `${path}?unit=${encodeURIComponent(unitId)}`);
  request.responseType = 'json';
  request.setRequestHeader('authorization', `Bearer ${token}`);
  request.setRequestHeader('accept-language', language.get());
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('idempotency-key', key);
  request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
  signal.addEventListener('abort', () => request.abort());
  await new Promise((resolve) => {
    request.addEventListener('loadend', resolve);
    request.send(file);
  });
  if (request.status === 401) endSession();
  const answer = request.response as { id?: string; errors?: readonly { message: string }[] } | null;
  if (request.status === 202 && answer?.id) return answer.id;
  throw new ListRefused(answer?.errors?.map(({ message }) => message).join(' '));
}
