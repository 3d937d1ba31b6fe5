import { authorizedFetch } from '../../graph/authorized-fetch.ts';
import { DownloadRefused, refusalIn } from '../../graph/download-refused.ts';
import { saveFile } from '../../ui/save-file.ts';
import { isWhole } from '../report/download-report.ts';
import { nameIn } from './name-in.ts';

/**
 * Downloads a file that was made and hands it to the reader under the name the server gives it, once its bytes come to what the
 * server said.
 *
 * @throws {DownloadRefused} with the server's sentence, or without one where the file did not come whole.
 */
export async function downloadExport(id: string): Promise<void> {
  const answer = await authorizedFetch(`/exports/${id}`);
  if (!answer.ok) throw new DownloadRefused(await refusalIn(answer));
  const bytes = await answer.arrayBuffer();
  if (!(await isWhole(bytes, answer.headers.get('x-content-sha256')))) throw new DownloadRefused('');
  const type = answer.headers.get('content-type') ?? '';
  saveFile(new Blob([bytes], { type }), nameIn(answer.headers.get('content-disposition')));
}
