import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { instant } from '@vwu/kit/instant';
import DataLoader from 'dataloader';
import type { ImportStep } from './fault.entity.ts';

/** The states of imports, oldest first. Whoever asks has seen the import. */
export type ImportStepLoader = DataLoader<string, readonly ImportStep[]>;

export const createImportStepLoader = (em: EntityManager): ImportStepLoader =>
  new DataLoader(async (ids) => {
    const found = await rows(
      em,
      sql<ImportStep & { importId: string }>`
      select import_id as "importId", state, ${instant('at')} as at
      from membership.member_import_event where import_id = any (${ids}::uuid[]) order by member_import_event.at, ctid`,
    );
    const byImport = Map.groupBy(found, ({ importId }) => importId);
    return ids.map((id) => byImport.get(id) ?? []);
  });
