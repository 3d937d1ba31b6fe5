import { join } from 'node:path';
import type { Preparation } from '@vwu/kit/preparation';
import { loadBeforeReform, loadDemonstration } from './demonstration/load-demonstration.ts';
import { FiguresSchema } from './figures/figures.entity.ts';
import { published } from './published.ts';
import { loadStatedFigures } from './stated/load-stated-figures.ts';

export const preparation: Preparation = {
  name: 'membership',
  entities: [FiguresSchema],
  migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
  published,
  sources: ['organisation'],
  afterSubscribing: async (db) => {
    await db.query('call membership.watch_structure()');
  },
  loads: [
    { name: 'stated', run: loadStatedFigures },
    { name: 'demonstration', only: ['demonstration'], run: loadDemonstration },
    { name: 'before-reform', only: ['before-reform'], run: loadBeforeReform },
  ],
};
