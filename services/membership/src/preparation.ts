import { join } from 'node:path';
import type { Preparation } from '@vwu/kit/preparation';
import { CareVisitSchema } from './care/care-visit.entity.ts';
import { loadBeforeReform, loadDemonstration } from './demonstration/load-demonstration.ts';
import { loadHonorary } from './demonstration/load-honorary.ts';
import { FiguresSchema } from './figures/figures.entity.ts';
import { HonoraryContributionSchema } from './honorary/honorary-contribution.entity.ts';
import { HonoraryMemberSchema } from './honorary/honorary-member.entity.ts';
import { HonoraryStepSchema } from './honorary/honorary-step.entity.ts';
import { HonoraryAssignmentSchema } from './honorary-work/assignment.entity.ts';
import { MovementSchema } from './ledger/movement.entity.ts';
import { MemberMatchSchema } from './match/match.entity.ts';
import { MemberSchema } from './member/member.entity.ts';
import { published } from './published.ts';
import { loadStatedFigures } from './stated/load-stated-figures.ts';
import { SubjectRequestSchema } from './subject-request/subject-request.entity.ts';
import { MemberTransferSchema } from './transfer/transfer.entity.ts';

export const preparation: Preparation = {
  name: 'membership',
  entities: [
    FiguresSchema,
    MemberSchema,
    MovementSchema,
    MemberTransferSchema,
    MemberMatchSchema,
    CareVisitSchema,
    SubjectRequestSchema,
    HonoraryMemberSchema,
    HonoraryStepSchema,
    HonoraryContributionSchema,
    HonoraryAssignmentSchema,
  ],
  migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
  published,
  sources: ['organisation'],
  // members belong to branches and groups
  furtherPublications: { organisation: ['organisation_branches', 'organisation_groups'] },
  afterSubscribing: async (db) => {
    await db.query('call membership.watch_structure()');
  },
  loads: [
    { name: 'stated', run: loadStatedFigures },
    { name: 'demonstration', only: ['demonstration'], run: loadDemonstration },
    { name: 'honorary', only: ['demonstration'], run: loadHonorary },
    { name: 'before-reform', only: ['before-reform'], run: loadBeforeReform },
  ],
};
