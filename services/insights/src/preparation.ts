import { join } from 'node:path';
import type { Preparation } from '@vwu/kit/preparation';

export const preparation: Preparation = {
  name: 'insights',
  entities: [],
  migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
  published: [],
  sources: ['organisation', 'membership', 'cadre', 'emulation'],
  loads: [],
  afterSubscribing: async (db, hasReceivedAnew) => {
    await db.query('call insights.maintain_bases()');
    if (hasReceivedAnew) await db.query('vacuum (analyze) insights.base_row');
  },
};
