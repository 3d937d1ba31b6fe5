import { copyInto } from '@vwu/kit/copy';
import { draw } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import type { ModelTheme, ModelType } from '../../model/model.enums.ts';
import type { TargetGroup } from '../../model/target-group.ts';

const origin = 'DEMONSTRATION';
const founded = '2023-03-08';
const day = { PILOT: '2023-04-01', EVALUATED: '2023-10-01', REPLICATED: '2024-01-01' } as const;

interface LibraryModel {
  readonly name: string;
  readonly type: ModelType;
  readonly theme: ModelTheme;
  readonly groups: readonly TargetGroup[];
}

const gathering = (name: string, theme: ModelTheme, ...groups: TargetGroup[]): LibraryModel => ({ name, type: 'GATHERING', theme, groups });

/** The models the documents name (002 L110–114, L247; 001 L9–10; 004 L14; 000 L18–20). */
const library: readonly LibraryModel[] = [
  gathering('Câu lạc bộ Gia đình trẻ', 'FAMILY', 'YOUNG_WOMEN'),
  gathering('Câu lạc bộ Nữ thanh niên', 'ORGANISATION', 'YOUNG_WOMEN'),
  gathering('Câu lạc bộ Tiền hôn nhân', 'FAMILY', 'YOUNG_WOMEN'),
  gathering('Câu lạc bộ nữ thanh niên phát triển kinh tế gia đình', 'ECONOMY', 'YOUNG_WOMEN'),
  gathering('Câu lạc bộ nữ thanh niên vì môi trường', 'ENVIRONMENT', 'YOUNG_WOMEN'),
  gathering('Câu lạc bộ phụ nữ cao tuổi', 'HEALTH', 'ELDERLY'),
  gathering('Câu lạc bộ dưỡng sinh', 'HEALTH', 'ELDERLY'),
  gathering('Câu lạc bộ phụng dưỡng ông bà, cha mẹ', 'FAMILY', 'ELDERLY'),
  gathering('Câu lạc bộ nữ chủ doanh nghiệp', 'BUSINESS', 'ENTREPRENEUR'),
  gathering('Nhóm phụ nữ khởi sự kinh doanh', 'BUSINESS', 'ENTREPRENEUR'),
  gathering('Nhóm phụ nữ tiểu thương', 'ECONOMY', 'SMALL_TRADER'),
  gathering('Câu lạc bộ giúp việc gia đình', 'ECONOMY', 'DOMESTIC_WORKER'),
  gathering('Nữ công nhân ở khu nhà trọ', 'ORGANISATION', 'WORKER', 'TEMPORARY_RESIDENT'),
  gathering('Phụ nữ di cư phát triển kinh tế, xây dựng gia đình hạnh phúc', 'ECONOMY', 'MIGRANT'),
  gathering('Kết nối phụ nữ đi làm ăn xa', 'ORGANISATION', 'WORKING_AWAY'),
  gathering('Thúc đẩy bình đẳng giới, xóa bỏ khuôn mẫu giới', 'GENDER_EQUALITY', 'ETHNIC_MINORITY'),
  { name: '1 + 1', type: 'ONE_PLUS_ONE', theme: 'ORGANISATION', groups: [] },
  { name: '3 có, 3 biết', type: 'THREE_HAVE_THREE_KNOW', theme: 'ORGANISATION', groups: [] },
];

export const libraryId = (name: string) => stableId(`library model: ${name}`, founded);

/**
 * Loads the handbook of models: led by the Central Union and replicated, each at some of the communes of before the reform, so
 * that they have come to those of today as the reform carried them. Besides, each province tries one of its own.
 */
export async function loadModelLibrary(db: pg.Client): Promise<void> {
  const models = await planModels(db);
  await copyModels(db, models);
  await spreadModels(db);
}

/** The models of the library, and one of each province of today, at some stage. */
async function planModels(db: pg.Client) {
  const { rows: founders } = await db.query<{ id: string; level: string }>(
    `select id, level from organisation.unit where level in ('CENTRAL', 'PROVINCE') and closed_on = 'infinity' order by level, id`,
  );
  const central = founders.find(({ level }) => level === 'CENTRAL');
  if (!central) throw new Error('there is no Central Union');
  const provinces = founders.filter(({ level }) => level === 'PROVINCE');
  return [
    ...library.map((model) => ({ id: libraryId(model.name), model, founder: central, stage: 'REPLICATED' as const })),
    ...provinces.map((founder) => ({
      id: stableId(`model of province ${founder.id}`, founded),
      model: library[Math.floor(16 * draw('model of province', founder.id))] as LibraryModel,
      founder,
      stage: draw('stage', founder.id) < 0.5 ? ('PILOT' as const) : ('EVALUATED' as const),
    })),
  ];
}

async function copyModels(db: pg.Client, models: Awaited<ReturnType<typeof planModels>>): Promise<void> {
  await copyInto(
    db,
    'organisation.model',
    models.map(({ id, model: { name, type, theme, groups }, founder, stage }) => ({
      id,
      name: `${name} (minh họa)`,
      type,
      theme,
      target_groups: groups,
      purposes: ['ATTRACT_MEMBERS'],
      founder_id: founder.id,
      founder_level: founder.level,
      founded_on: founded,
      stage,
      origin,
    })),
  );
  await copyInto(
    db,
    'organisation.model_stage',
    models.flatMap(({ id, stage }) => stagesTo(id, stage)),
  );
  await copyInto(
    db,
    'organisation.model_review',
    models
      .filter(({ stage }) => stage !== 'PILOT')
      .map(({ id, founder }) => ({
        id: stableId(`review of ${id}`, founded),
        model_id: id,
        kind: 'EVALUATION',
        held_on: '2023-09-20',
        is_effective: true,
        lessons: 'Bài học minh họa: sinh hoạt theo nhu cầu, thời gian linh hoạt.',
        by_unit_id: founder.id,
        origin,
      })),
  );
}

function stagesTo(model_id: string, stage: 'PILOT' | 'EVALUATED' | 'REPLICATED') {
  const steps = (['PILOT', 'EVALUATED', 'REPLICATED'] as const).filter((step) => day[step] <= day[stage]);
  return [
    { model_id, stage: 'PROPOSED', valid_from: founded, valid_to: '2023-03-31' },
    ...steps.map((step, index) => {
      const next = steps[index + 1];
      return {
        model_id,
        stage: step,
        valid_from: day[step],
        valid_to: next ? { EVALUATED: '2023-09-30', REPLICATED: '2023-12-31', PILOT: '' }[next] : 'infinity',
      };
    }),
  ];
}

/** Two communes in five have a model of the library; each province tries its own in one of its communes of today. */
async function spreadModels(db: pg.Client): Promise<void> {
  const names = library.filter(({ type }) => type === 'GATHERING').map(({ name }) => libraryId(name));
  await db.query(
    `insert into organisation.model_site (id, model_id, unit_id, ground, valid_from, origin)
     select ${madeUpId(`'site ' || u.id`)}, ($1::uuid[])[1 + mod(abs(hashtext('which ' || u.id)::bigint), ${names.length})], u.id, 'REPLICATED', $2, $3
     from organisation.unit u
     where u.level = 'BASE' and u.kind = 'TERRITORIAL' and u.opened_on = '-infinity' and mod(abs(hashtext('has a model ' || u.id)::bigint), 5) < 2`,
    [names, day.REPLICATED, origin],
  );
  await db.query(
    `insert into organisation.model_site (id, model_id, unit_id, ground, valid_from, origin)
     select distinct on (m.id) ${madeUpId(`'pilot site ' || m.id`)}, m.id, a.unit_id, 'ATTACHED', greatest(u.opened_on, m.founded_on), $1
     from organisation.model m
     join organisation.unit_ancestor a on a.ancestor_id = m.founder_id and a.valid_to = 'infinity'
     join organisation.unit u on u.id = a.unit_id and u.level = 'BASE' and u.kind = 'TERRITORIAL' and u.closed_on = 'infinity'
     where m.founder_level = 'PROVINCE' and m.origin = $1
     order by m.id, hashtext(a.unit_id::text)`,
    [origin],
  );
}

/** An id that belongs to a name, in SQL: a UUID of one's own making (version 8). */
export const madeUpId = (name: string) => `overlay(overlay(md5(${name}) placing '8' from 13) placing 'a' from 17)::uuid`;
