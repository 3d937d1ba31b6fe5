import { authorizedFetch } from '../../graph/authorized-fetch.ts';
import { DownloadRefused, refusalIn } from '../../graph/download-refused.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { ListKind } from './list-kind.ts';

export type ImportFile =
  | { readonly kind: 'template'; readonly unitId: string; readonly ending: 'xlsx' | 'csv' }
  | { readonly kind: 'errors'; readonly importId: string; readonly ending: 'xlsx' | 'csv' };

const addressOf = ({ path }: ListKind, file: ImportFile): string =>
  file.kind === 'template'
    ? `${path}/template.${file.ending}?unit=${encodeURIComponent(file.unitId)}`
    : `${path}/${file.importId}/errors.${file.ending}`;

const nameOf = ({ fileName }: ListKind, { kind, ending }: ImportFile): string =>
  `${kind === 'template' ? `mau-${fileName}` : 'dong-sai'}.${ending}`;

/**
 * Downloads an empty list, or what is wrong with one, and hands it to the reader.
 *
 * @throws {DownloadRefused} with the server's sentence.
 */
export async function downloadImportFile(kind: ListKind, file: ImportFile): Promise<void> {
  const answer = await authorizedFetch(addressOf(kind, file));
  if (!answer.ok) throw new DownloadRefused(await refusalIn(answer));
  saveFile(await answer.blob(), nameOf(kind, file));
}
