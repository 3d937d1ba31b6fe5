import { toBaseFilter } from '../../address/view.ts';
import { authorizedFetch } from '../../graph/authorized-fetch.ts';
import { DownloadRefused, refusalIn } from '../../graph/download-refused.ts';
import type { BaseListQuestion } from './base-list.ts';
import { RowCounter } from './row-counter.ts';

export interface DownloadedBases {
  readonly file: Blob;
  readonly rows: number;
  /** How many rows the server says a whole file has. */
  readonly expected: number;
}

interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (rows: number, expected: number) => void;
}

/**
 * Downloads the whole list as a file, counting its rows as they come.
 *
 * @throws {DownloadRefused} with the server's sentence.
 */
export async function downloadBases(question: BaseListQuestion, { signal, onProgress }: DownloadOptions): Promise<DownloadedBases> {
  const { period, asOf, filter, sort } = question;
  const answer = await authorizedFetch('/export/bases.csv', {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ period, asOf, filter: toBaseFilter(filter), orderBy: [sort] }),
  });
  if (!answer.ok || !answer.body) throw new DownloadRefused(await refusalIn(answer));
  const expected = Number(answer.headers.get('x-row-count'));
  const counter = new RowCounter();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const bytes of piecesOf(answer.body)) {
    pieces.push(bytes);
    counter.take(bytes);
    onProgress(counter.rows, expected);
  }
  return { file: new Blob(pieces, { type: 'text/csv;charset=utf-8' }), rows: counter.rows, expected };
}

// not every browser can loop over a stream itself
async function* piecesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
