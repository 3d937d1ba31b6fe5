import { join } from 'node:path';
import type { Preparation } from '@vwu/kit/preparation';
import { HonoraryCardSchema } from './card/honorary-card.entity.ts';
import { CareVisitSchema } from './care/care-visit.entity.ts';
import { loadBeforeReform, loadDemonstration } from './demonstration/load-demonstration.ts';
import { loadHonorary } from './demonstration/load-honorary.ts';
import { loadReports } from './demonstration/load-reports.ts';
import { loadDuesRate } from './demonstration/members/dues-rates.ts';
import { ExportSchema } from './export/export.entity.ts';
import { FiguresSchema } from './figures/figures.entity.ts';
import { HonoraryContributionSchema } from './honorary/honorary-contribution.entity.ts';
import { HonoraryMemberSchema } from './honorary/honorary-member.entity.ts';
import { HonoraryStepSchema } from './honorary/honorary-step.entity.ts';
import { HonoraryListSchema } from './honorary-list/honorary-list.entity.ts';
import { HonoraryAssignmentSchema } from './honorary-work/assignment.entity.ts';
import { MemberImportSchema } from './import/member-import.entity.ts';
import { MovementSchema } from './ledger/movement.entity.ts';
import { loadLocalRules } from './local-rule/load-local-rules.ts';
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
    MemberImportSchema,
    ExportSchema,
    HonoraryMemberSchema,
    HonoraryStepSchema,
    HonoraryContributionSchema,
    HonoraryAssignmentSchema,
    HonoraryCardSchema,
    HonoraryListSchema,
  ],
  migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
  published,
  sources: ['organisation'],
  // members belong to branches and groups, and lists of members name them
  furtherPublications: { organisation: ['organisation_branches', 'organisation_groups', 'organisation_branch_names'] },
  afterSubscribing: async (db) => {
    await db.query('call membership.watch_structure()');
    await db.query('call membership.watch_homes()');
    await db.query('call membership.watch_places()');
  },
  loads: [
    { name: 'stated', run: loadStatedFigures },
    { name: 'local-rules', run: loadLocalRules },
    { name: 'dues-rate', only: ['demonstration'], run: loadDuesRate },
    { name: 'demonstration', only: ['demonstration'], run: loadDemonstration },
    { name: 'period-reports', only: ['demonstration'], run: loadReports },
    { name: 'honorary', only: ['demonstration'], run: loadHonorary },
    { name: 'before-reform', only: ['before-reform'], run: loadBeforeReform },
  ],
};
