import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import type pg from 'pg';
import { createExportRoute } from '../../services/insights/src/export/export-route.ts';
import type { Caller } from './account-kinds.ts';
import type { ExpectedSight } from './expected-sight.ts';
import type { RunningService } from './subgraphs.ts';

/** What of the Union an exported file names that neither tree nor lineage explains; each caller downloads both years. */
export async function unexplainedExports(
  { orm, subgraph }: RunningService,
  db: pg.Client,
  callers: readonly Caller[],
  sight: ExpectedSight,
): Promise<{ readonly faults: string[]; readonly rows: number }> {
  const app = createHttpServer({ log: createLogger('insights', 'silent'), checkReady: async () => [] });
  createExportRoute(orm, subgraph.schema)(app, async (authorization) => {
    const caller = callers[Number(authorization)];
    if (!caller) throw new Error('nobody has this number');
    return caller.viewer;
  });
  const called = await readNames(db);
  const faults: string[] = [];
  let count = 0;
  for (const [number, caller] of callers.entries())
    for (const period of ['2024Y', '2025Y']) {
      const { statusCode, body } = await app.inject({
        method: 'POST',
        url: '/export/bases.csv',
        headers: { authorization: String(number), 'content-type': 'application/json' },
        payload: { period },
      });
      if (statusCode !== 200) throw new Error(`the export of ${caller.kind.name} answers ${statusCode}: ${body}`);
      const names = body
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(';')[0] ?? '');
      count += names.length;
      const foreign = names.filter((name) => !(called.get(name) ?? []).some((id) => sight.reaches(caller.viewer.unitId, id)));
      faults.push(
        ...foreign.map(
          (name) => `${caller.kind.name} of ${sight.nameOf(caller.viewer.unitId)} is given ${name} by the export of ${period}`,
        ),
      );
    }
  await app.close();
  return { faults, rows: count };
}

/** Every name units ever had. */
async function readNames(db: pg.Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.query<{ id: string; name: string }>(
    'select distinct unit_id as id, full_name as name from organisation.unit_version',
  );
  return new Map([...Map.groupBy(rows, ({ name }) => name)].map(([name, of]) => [name, of.map(({ id }) => id)]));
}
