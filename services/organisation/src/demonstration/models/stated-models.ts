import { copyInto } from '@vwu/kit/copy';
import { END } from '@vwu/kit/date';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import type { ModelPurpose, ModelType } from '../../model/model.enums.ts';
import type { TargetGroup } from '../../model/target-group.ts';

/** The plan of Quảng Bình says the year and no day; its term is 2013–2017. */
const began = '2013-01-01';
const ended = '2017-12-31';
const stopped = '2018-01-01';
const endReason = 'Hết thời gian thực hiện Kế hoạch 2013–2017';

interface StatedModel {
  readonly name: string;
  readonly type: ModelType;
  readonly group: TargetGroup | null;
  readonly purposes: readonly ModelPurpose[];
  /** Codes before July 2025: of who led it, and of where it ran. */
  readonly founder: string;
  readonly at: readonly string[];
}

const province = '44';

/** The names of today's codes: Sơn Trạch had become Thị trấn Phong Nha when the codes were taken. */
const point = (name: string, founder: string, ...at: string[]): StatedModel => ({
  name,
  type: 'PILOT_POINT',
  group: null,
  purposes: ['CONGRESS_RESOLUTION', 'ATTRACT_MEMBERS'], // F-41: one pilot, two purposes
  founder,
  at,
});
const attracting = (name: string, group: TargetGroup, district: string): StatedModel => ({
  name: `Mô hình điểm thu hút ${name}`,
  type: 'GATHERING',
  group,
  purposes: ['ATTRACT_MEMBERS'],
  founder: district,
  at: [district],
});
const helping = (name: string, district: string): StatedModel => ({
  name: `Xuất sắc giúp trung bình, huyện ${name}`,
  type: 'EXCELLENT_HELPS_AVERAGE',
  group: null,
  purposes: ['HELP_UNITS'],
  founder: province,
  at: [district],
});

/** MOD-014…016: 02 + 01 points of the province, 02 + 04 + 01 models of its districts, 03 where the excellent help the average. */
const statedModels: readonly StatedModel[] = [
  point('Mô hình điểm xã Vạn Trạch', 'TW', '19168'),
  point('Mô hình điểm xã Sơn Trạch', 'TW', '19165'),
  point('Mô hình điểm xã Mỹ Thủy', province, '19303'),
  attracting('phụ nữ công giáo, huyện Bố Trạch', 'RELIGIOUS', '455'),
  attracting('phụ nữ công giáo, huyện Quảng Trạch', 'RELIGIOUS', '454'),
  attracting('phụ nữ dân tộc, huyện Quảng Ninh', 'ETHNIC_MINORITY', '456'),
  attracting('phụ nữ dân tộc, huyện Lệ Thủy', 'ETHNIC_MINORITY', '457'),
  attracting('phụ nữ dân tộc, huyện Tuyên Hóa', 'ETHNIC_MINORITY', '453'),
  attracting('phụ nữ dân tộc, huyện Minh Hóa', 'ETHNIC_MINORITY', '452'),
  attracting('phụ nữ tiểu thương, thành phố Đồng Hới', 'SMALL_TRADER', '450'),
  helping('Lệ Thủy', '457'),
  helping('Tuyên Hóa', '453'),
  helping('Bố Trạch', '455'),
];

/** Loads the thirteen models the plan of Quảng Bình of 2013 names, as it states them: piloted, where, and led by whom. */
export async function loadStatedModels(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ code: string; id: string; level: string }>(
    `select code, unit_id as id, level from organisation.unit_version where validity @> '2025-06-30'::date and code = any ($1)`,
    [[...new Set(statedModels.flatMap(({ founder, at }) => [province, founder, ...at]))]],
  );
  const byCode = new Map(rows.map((unit) => [unit.code, unit]));
  const unit = (code: string) => {
    const found = byCode.get(code);
    if (!found) throw new Error(`no unit had the code ${code} on 30 June 2025`);
    return found;
  };
  const idOf = (name: string) => stableId(`stated model: ${name}`, began);
  await copyInto(
    db,
    'organisation.model',
    statedModels.map(({ name, type, group, purposes, founder }) => ({
      id: idOf(name),
      name: `${name} (2013)`,
      type,
      theme: 'ORGANISATION',
      target_groups: group ? [group] : [],
      purposes,
      founder_id: unit(founder).id,
      founder_level: unit(founder).level,
      founded_on: began,
      registered_with_id: unit(founder).level === 'DISTRICT' ? unit(province).id : null,
      stage: 'STOPPED',
      origin: 'STATED',
    })),
  );
  await copyInto(
    db,
    'organisation.model_stage',
    // D11: nothing says that one was evaluated, so what ended its pilot is that its time was over
    statedModels.flatMap(({ name }) => [
      { model_id: idOf(name), stage: 'PILOT', valid_from: began, valid_to: ended, reason: null },
      { model_id: idOf(name), stage: 'STOPPED', valid_from: stopped, valid_to: END, reason: endReason },
    ]),
  );
  await copyInto(
    db,
    'organisation.model_site',
    statedModels.flatMap(({ name, at }) =>
      at.map((code) => ({
        id: stableId(`stated model: ${name} at ${code}`, began),
        model_id: idOf(name),
        unit_id: unit(code).id,
        ground: 'ATTACHED',
        valid_from: began,
        valid_to: ended,
        end_reason: endReason,
        origin: 'STATED',
      })),
    ),
  );
}
