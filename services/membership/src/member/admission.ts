import type { EntityManager } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { Field, ID, InputType } from 'type-graphql';
import type { NewLine } from '../ledger/keep-ledger.ts';
import { type Home, requireCategory, requireCommune, requireHome } from './home.ts';
import { MemberCategory, Residence } from './member.enums.ts';

@InputType({ description: 'How she belongs from a day on. «Kết nạp»' })
export class AdmissionInput {
  @Field(() => ID, { description: 'The branch or group she joins, or a base without branches.' }) homeId!: string;
  @Field(() => DateScalar, { description: 'The day she was admitted; not one to come.' }) on!: string;
  @Field(() => MemberCategory, {
    description: 'RESIDENTIAL, CLUB or SPECIAL_BASE; the other groups are counts only. Errors: AGGREGATE_ONLY.',
  })
  category!: MemberCategory;
  @Field(() => Residence, { description: 'How she is registered where she lives.' }) residence!: Residence;
  @Field(() => DateScalar, { nullable: true, description: 'Since when; needed for temporary residence (MEM-011).' })
  residenceSince?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Of a member of a special base: the commune base she lives in, where she counts (F-43).',
  })
  communeId?: string | null;
}

/** The line an admission is. @throws {HomeNotValid | AggregateOnly | CategoryOfAnotherBase | CommuneUnknown} */
export async function admissionLine(tx: EntityManager, admission: AdmissionInput): Promise<NewLine> {
  const { homeId, communeId, on } = admission;
  const line = lineAt(await requireHome(tx, homeId, on), admission);
  if (communeId != null) await requireCommune(tx, communeId, on);
  return line;
}

/** The same line, where it is known which base the home is of. @throws {AggregateOnly | CategoryOfAnotherBase} */
export function lineAt(home: Home, { homeId, on, category, communeId, residence, residenceSince }: AdmissionInput): NewLine {
  requireCategory(category, home.kind);
  return {
    kind: 'ADMITTED',
    effectiveOn: on,
    unitId: home.baseId,
    homeId,
    category,
    communeId: communeId ?? null,
    residence,
    residenceSince: residenceSince ?? null,
  };
}
