import { copyInto } from '@vwu/kit/copy';
import type pg from 'pg';
import type { Reference } from '../reference/read-reference.ts';
import { reformDay } from '../reference/reform.ts';
import type { Terrain } from './unit-terrain.entity.ts';

/** Loads where the communes of today lie, as it was derived from the map (data/SOURCES.md). */
export async function loadTerrain(db: pg.Client, { coasts }: Reference): Promise<void> {
  const { rows } = await db.query<{ id: string; code: string }>(
    `select unit_id as id, code from organisation.unit_version where level = 'BASE' and validity @> $1::date and code is not null`,
    [reformDay],
  );
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  const lying = coasts.flatMap((row) =>
    terrainOf(row).map((terrain) => ({
      unit_id: ids.get(row.ma_xa) ?? null,
      terrain,
      valid_from: reformDay,
      neighbour: terrain === 'BORDER' ? row.nuoc_lang_gieng || null : null,
      origin: 'DERIVED',
    })),
  );
  await copyInto(db, 'organisation.unit_terrain', lying);
}

const terrainOf = ({ giap_bien_gioi_dat_lien, giap_bien, la_dao_hoac_dac_khu }: Reference['coasts'][number]): Terrain[] => [
  ...(giap_bien_gioi_dat_lien === '1' ? (['BORDER'] as const) : []),
  ...(giap_bien === '1' ? (['COAST'] as const) : []),
  ...(la_dao_hoac_dac_khu === '1' ? (['ISLAND'] as const) : []),
];
