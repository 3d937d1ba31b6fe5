import { authorizedFetch } from '../../graph/authorized-fetch.ts';
import { DownloadRefused, refusalIn, saveFile } from '../bases/download-bases.ts';

export type ImportFile =
  | { readonly kind: 'template'; readonly unitId: string; readonly ending: 'xlsx' | 'csv' }
  | { readonly kind: 'errors'; readonly importId: string; readonly ending: 'xlsx' | 'csv' };

const addressOf = (file: ImportFile): string =>
  file.kind === 'template'
    ? `/import/members/template.${file.ending}?unit=${encodeURIComponent(file.unitId)}`
    : `/import/members/${file.importId}/errors.${file.ending}`;

const nameOf = ({ kind, ending }: ImportFile): string => `${kind === 'template' ? 'mau-hoi-vien' : 'dong-sai'}.${ending}`;

/**
 * Downloads an empty list, or what is wrong with one, and hands it to the reader.
 *
 * @throws {DownloadRefused} with the server's sentence.
 */
export async function downloadImportFile(file: ImportFile): Promise<void> {
  const answer = await authorizedFetch(addressOf(file));
  if (!answer.ok) throw new DownloadRefused(await refusalIn(answer));
  saveFile(await answer.blob(), nameOf(file));
}
