import { join } from 'node:path';
import type { Preparation } from '@vwu/kit/preparation';
import { BranchClassificationSchema } from './branch-classification/branch-classification.entity.ts';
import { ClassificationSchema } from './classification/classification.entity.ts';
import { loadDemonstration } from './demonstration/load-demonstration.ts';
import { published } from './published.ts';

export const preparation: Preparation = {
  name: 'emulation',
  entities: [ClassificationSchema, BranchClassificationSchema],
  migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
  published,
  sources: ['organisation'],
  furtherPublications: { organisation: ['organisation_branches'] },
  loads: [{ name: 'demonstration', only: ['demonstration'], run: loadDemonstration }],
};
