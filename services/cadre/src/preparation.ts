import { join } from 'node:path';
import type { Preparation } from '@vwu/kit/preparation';
import { CadreSchema } from './cadre/cadre.entity.ts';
import { loadDemonstration } from './demonstration/load-demonstration.ts';
import { MentorAssignmentSchema } from './mentoring/mentor-assignment.entity.ts';
import { published } from './published.ts';

export const preparation: Preparation = {
  name: 'cadre',
  entities: [CadreSchema, MentorAssignmentSchema],
  migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
  published,
  sources: ['organisation', 'membership'],
  afterSubscribing: async (db) => {
    await db.query('call cadre.watch_structure()');
  },
  loads: [{ name: 'demonstration', only: ['demonstration'], run: loadDemonstration }],
};
