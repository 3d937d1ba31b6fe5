import type { DomainError } from '@vwu/kit/domain-error';
import { describe, expect, test } from 'vitest';
import { BelongingUnitLevel } from '../src/belonging/belonging.errors.ts';
import { ModelStage, ModelType } from '../src/model/model.enums.ts';
import { ModelStageInvalid } from '../src/model/model.errors.ts';
import { stagesAfter } from '../src/model/stage-machine.ts';
import { PairKind } from '../src/pair/pair.enums.ts';
import { PairKindInvalid } from '../src/pair/pair.errors.ts';
import { ConsentPurposeLevel } from '../src/party-consent/party-consent.errors.ts';
import { PilotStateInvalid } from '../src/pilot/pilot.errors.ts';
import { PilotState } from '../src/pilot/pilot-state.ts';
import { RequestStateInvalid } from '../src/request/request.errors.ts';
import { RequestState } from '../src/request/request-state.ts';
import { SupportStepIncomplete, SupportStepRefused } from '../src/support/case/support-case.errors.ts';
import { SupportNeed, SupportState, steps } from '../src/support/case/support-state.ts';
import { PartyLimitMisplaced } from '../src/support/diagnosis/diagnosis.errors.ts';
import { GatheringCause } from '../src/support/diagnosis/gathering-cause.ts';
import { UnitLevel } from '../src/unit/unit.enums.ts';

const codesOf = <Code extends string>(list: Readonly<Record<Code, Code>>) => Object.values<Code>(list);
const id = 'h';

describe('a refusal says in words of both languages', () => {
  test('in which state a support case is, and where its step begins (D6)', () => {
    expect(new SupportStepRefused(id, 'IMPLEMENT', 'FLAGGED', steps.IMPLEMENT.from).sentence).toEqual({
      vi:
        'Hồ sơ đang ở bước «chưa đạt trên 60%, cần hỗ trợ»; thao tác này chỉ làm được ở bước «đã ban hành kế hoạch hành động», ' +
        '«đang thực hiện» hoặc «đã đánh giá, rút kinh nghiệm sau hoạt động». Hãy làm đủ các bước trước.',
      en:
        'The case is at "not above 60 %, needs support"; this can be done at "action plan issued", "being carried out", or ' +
        '"evaluated after the activity". Take the steps before it first.',
    });
  });

  test('what a step of a support case lacks', () => {
    expect(new SupportStepIncomplete(id, 'HOLD_WORKSHOP', ['CAUSE', 'ROADMAP']).sentence).toEqual({
      vi: 'Chưa đủ điều kiện cho bước này, còn thiếu: «ít nhất một nguyên nhân» và «lộ trình theo năm». Hãy bổ sung rồi làm lại.',
      en: 'This step needs more first: "at least one cause" and "a roadmap by years". Record what is missing, then try again.',
    });
  });

  test('at which stage a model is, and to which it can go (D11)', () => {
    expect(new ModelStageInvalid('PROPOSED', 'REPLICATED', stagesAfter('PROPOSED')).sentence).toEqual({
      vi: 'Mô hình đang ở giai đoạn «đề xuất», không chuyển sang «nhân rộng» được. Hãy chọn «làm điểm, thí điểm» hoặc «dừng».',
      en: 'A model at "proposed" does not go to "replicated". Choose "pilot" or "stopped".',
    });
    expect(new ModelStageInvalid('STOPPED', 'PILOT', []).sentence).toEqual({
      vi: 'Mô hình đang ở giai đoạn «dừng», không chuyển sang «làm điểm, thí điểm» được. Hãy thành lập mô hình mới.',
      en: 'A model at "stopped" does not go to "pilot". Found a new model.',
    });
  });
});

/** Refusals of every code that their sentences may name. */
const refusals: readonly (readonly [string, readonly DomainError[]])[] = [
  [
    'states of a support case',
    codesOf(SupportState).flatMap((state) => Object.values(steps).map(({ from }) => new SupportStepRefused(id, 'AGREE', state, from))),
  ],
  ['needs of a step', codesOf(SupportNeed).map((need) => new SupportStepIncomplete(id, 'AGREE', [need]))],
  ['causes', codesOf(GatheringCause).map((cause) => new PartyLimitMisplaced(cause))],
  [
    'stages of a model',
    codesOf(ModelStage).flatMap((from) => codesOf(ModelStage).map((to) => new ModelStageInvalid(from, to, stagesAfter(from)))),
  ],
  [
    'steps of a pilot',
    codesOf(PilotState).flatMap((from) => [null, ...codesOf(PilotState)].map((next) => new PilotStateInvalid(from, 'PILOTING', next))),
  ],
  ['kinds of pairs', codesOf(PairKind).flatMap((kind) => codesOf(ModelType).map((type) => new PairKindInvalid(kind, type)))],
  [
    'states of a request',
    codesOf(RequestState).flatMap((state) => (['accept', 'guide', 'annul'] as const).map((act) => new RequestStateInvalid(act, state))),
  ],
  [
    'levels',
    codesOf(UnitLevel).flatMap((level) => [
      new BelongingUnitLevel({ vi: 'nhiệm kỳ', en: 'term' }, [level]),
      new ConsentPurposeLevel('MEETING', [level]),
    ]),
  ],
];

/** Every code of these lists, as a word. */
const code = new RegExp(
  String.raw`\b(${[SupportState, SupportNeed, GatheringCause, ModelStage, ModelType, PilotState, PairKind, RequestState, UnitLevel].flatMap((list) => Object.keys(list)).join('|')})\b`,
);

test.each(refusals)('%s are never said as their codes', (_what, list) => {
  const sentences = list.flatMap(({ sentence: { vi, en } }) => [vi, en]);
  expect(sentences.length).toBeGreaterThan(10);
  expect(sentences.filter((text) => code.test(text))).toEqual([]);
  // and each is told from the others
  expect(new Set(sentences).size).toBeGreaterThan(10);
});
