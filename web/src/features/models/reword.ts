import type { Sentence } from '../../language/language.ts';
import { findingWords, pairKindWords, pilotWords, stageWords, typeWords } from '../../language/model-words.ts';
import type { Refusal, Reword } from '../command/refusals.ts';

type Words = Readonly<Record<string, Sentence>>;

const named = (words: Words, code: unknown): Sentence => words[String(code)] ?? { vi: String(code), en: String(code) };

const allOf = (words: Words, codes: unknown): readonly Sentence[] => (Array.isArray(codes) ? codes.map((code) => named(words, code)) : []);

function stageRefused({ from, to, allowed }: Refusal['details']): Sentence {
  const [here, there, ways] = [named(stageWords, from), named(stageWords, to), allOf(stageWords, allowed)];
  const written = { vi: ways.map(({ vi }) => vi).join(', '), en: ways.map(({ en }) => en).join(', ') };
  return {
    vi: `Mô hình đang ở «${here.vi}», không chuyển sang «${there.vi}» được. ${ways.length > 0 ? `Hãy chọn: ${written.vi}.` : 'Hãy lập mô hình mới.'}`,
    en: `A model at “${here.en}” does not go to “${there.en}”. ${ways.length > 0 ? `Choose: ${written.en}.` : 'Found a new model.'}`,
  };
}

function pilotRefused({ from, next }: Refusal['details']): Sentence {
  const here = named(pilotWords, from);
  if (next == null) return { vi: 'Việc thí điểm đã xong.', en: 'The pilot is done.' };
  const step = named(pilotWords, next);
  return {
    vi: `Việc thí điểm đang ở «${here.vi}». Bước tiếp theo là «${step.vi}».`,
    en: `The pilot is at “${here.en}”. The next step is “${step.en}”.`,
  };
}

/** What the server says by its codes, in the words the page uses for them (D7, D11, MOD-001). */
const sentences: Readonly<Record<string, (details: Refusal['details']) => Sentence>> = {
  MODEL_STAGE_INVALID: stageRefused,
  PILOT_STATE_INVALID: pilotRefused,
  PAIR_KIND_INVALID: ({ kind, type }) => ({
    vi: `Mô hình «${named(typeWords, type).vi}» không có cặp «${named(pairKindWords, kind).vi}» giữa hai đơn vị. Cặp giữa người với người thì báo số cặp.`,
    en: `A model “${named(typeWords, type).en}” has no pairs “${named(pairKindWords, kind).en}” of two units. Pairs of persons are counted.`,
  }),
  PAIR_REASON_MISSING: ({ finding }) => ({
    vi: `Theo xếp loại gần nhất: ${named(findingWords, finding).vi}. Hãy nêu lý do ghép cặp, hoặc chọn đơn vị khác.`,
    en: `By the latest classes: ${named(findingWords, finding).en}. Say why they are joined, or choose another.`,
  }),
  MODEL_PLACEMENT_JOINED: () => ({
    vi: 'Hai bên của cặp đã nhập làm một, không còn cặp để bố trí. Hãy kết thúc cặp.',
    en: 'The two of the pair have become one: there is no pair to place. End it.',
  }),
};

export const rewordModels: Reword = ({ code, details }) => sentences[code]?.(details) ?? null;
