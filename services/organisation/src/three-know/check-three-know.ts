import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, lockFor, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import { requireModel } from '../model/visible-models.ts';
import { requireRunAt } from './record-activity.ts';
import { checkColumns, ThreeHaveThreeKnow } from './three-know.entity.ts';
import { ThreeKnowRefused } from './three-know.errors.ts';

@InputType({ description: 'What was seen of the six criteria; activity in every month is not said but follows from what was held.' })
export class CheckThreeKnowInput {
  @Field(() => ID, { description: 'The model «3 có, 3 biết».' }) modelId!: string;
  @Field(() => ID, { description: 'The branch.' }) unitId!: string;
  @Field(() => Int, { description: 'The year.' }) year!: number;
  @Field(() => Boolean, { description: '«Có hội viên tiên phong»' }) hasPioneers!: boolean;
  @Field(() => Boolean, { description: '«Có nguồn lực tổ chức hoạt động»' }) hasResources!: boolean;
  @Field(() => Boolean, { description: '«Biết mặt hội viên»' }) knowsFaces!: boolean;
  @Field(() => Boolean, { description: '«Biết hoàn cảnh hội viên»' }) knowsCircumstances!: boolean;
  @Field(() => Boolean, { description: '«Biết nhu cầu hội viên, phụ nữ»' }) knowsNeeds!: boolean;
  @Field(() => Int, { nullable: true, description: 'The version seen before, 0 for none; refused if it has changed since.' })
  version?: number | null;
}

/**
 * Holds a branch against «3 có, 3 biết» for a year, or mends what was found (MOD-007).
 *
 * @throws {ModelNotFound | UnitNotFound | NotInCharge | ThreeKnowRefused | ModelNotRunHere}
 */
export async function checkThreeKnow(
  context: Context,
  input: CheckThreeKnowInput,
  idempotencyKey: string | null,
): Promise<ThreeHaveThreeKnow> {
  const { viewer, em } = context;
  requireScope(viewer, 'models:write');
  const { type } = await requireModel(context, input.modelId);
  await requireCharge(em, viewer, 'organisation', input.unitId);
  const command: Command = { schema: 'organisation', name: 'checkThreeKnow', viewer, input: { ...input }, idempotencyKey };
  return runCommand(em, command, {
    work: async (tx) => {
      if (type !== 'THREE_HAVE_THREE_KNOW') throw new ThreeKnowRefused('THREE_KNOW_MODEL_INVALID');
      return check(tx, input);
    },
    subjectOf: ({ id }) => id,
    reload: readCheck,
  });
}

async function check(tx: EntityManager, input: CheckThreeKnowInput): Promise<ThreeHaveThreeKnow> {
  const { modelId, unitId, year } = input;
  if (year < 2000 || year > Number(today().slice(0, 4))) throw new ThreeKnowRefused('THREE_KNOW_YEAR_INVALID');
  const lastDay = [today(), `${year}-12-31`].toSorted()[0] ?? today();
  await requireRunAt(tx, { modelId, unitId, from: `${year}-01-01`, to: lastDay });
  await lockFor(tx, `three-know/${unitId}/${year}`);
  const [known] = await rows(
    tx,
    sql<{
      id: string;
      version: number;
    }>`select id, version from organisation.three_know_check where unit_id = ${unitId} and year = ${year}`,
  );
  if (input.version != null && input.version !== (known?.version ?? 0)) throw new ThreeKnowRefused('THREE_KNOW_CHANGED');
  const id = known?.id ?? uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.three_know_check as c
      (id, unit_id, model_id, year, has_pioneers, has_resources, knows_faces, knows_circumstances, knows_needs, origin)
    values (${id}, ${unitId}, ${modelId}, ${year}, ${input.hasPioneers}, ${input.hasResources}, ${input.knowsFaces}, ${input.knowsCircumstances},
      ${input.knowsNeeds}, 'RECORDED')
    on conflict (id) do update set model_id = excluded.model_id, has_pioneers = excluded.has_pioneers, has_resources = excluded.has_resources,
      knows_faces = excluded.knows_faces, knows_circumstances = excluded.knows_circumstances, knows_needs = excluded.knows_needs,
      origin = 'RECORDED', version = c.version + 1`,
  );
  return readCheck(tx, id);
}

async function readCheck(em: EntityManager, id: string): Promise<ThreeHaveThreeKnow> {
  const [found] = await instances(em, ThreeHaveThreeKnow, sql`select ${checkColumns(today())} where c.id = ${id}`);
  if (!found) throw new Error('a check that was just written is gone');
  return found;
}
