import { type Refusal, refuse } from '../plan/refusal.ts';

/** What can be wrong with the outcomes and pieces of a command by themselves (D3). */
export const outcomeEmpty = (key: string): Refusal =>
  refuse(
    'UNIT_OUTCOME_EMPTY',
    `Kết quả «${key}» chưa có tên hoặc không nhận phần nào. Hãy nêu tên và các phần của nó.`,
    `The outcome "${key}" has no name or receives nothing. Give its name and pieces.`,
  );

export const outcomeUnknown = (key: string, ...fromIds: string[]): Refusal =>
  refuse(
    'UNIT_OUTCOME_UNKNOWN',
    `Có phần chuyển về «${key}» nhưng không có kết quả nào mang khóa này. Hãy sửa khóa.`,
    `A piece goes to "${key}", but no outcome has that key. Mend the key.`,
    ...fromIds,
  );

export const parentMissing = (key: string, unitIds: readonly string[]): Refusal =>
  refuse(
    'UNIT_PARENT_MISSING',
    `Các đơn vị hợp thành «${key}» có cấp trên khác nhau. Hãy nêu cấp trên của đơn vị mới.`,
    `What goes into "${key}" has different superiors. Name the superior of the new unit.`,
    ...unitIds,
  );

export const piecesIncomplete = (fromId: string): Refusal =>
  refuse(
    'UNIT_PIECES_INCOMPLETE',
    'Đơn vị kết thúc phải chuyển toàn bộ về một nơi hoặc chia ít nhất hai phần; đơn vị còn lại chỉ chuyển từng phần. Hãy sửa các phần.',
    'A unit that ends goes whole to one place or in two parts at least; one that goes on gives parts only. Mend the pieces.',
    fromId,
  );

export const pieceTwice = (key: string, ...unitIds: string[]): Refusal =>
  refuse(
    'UNIT_PIECE_TWICE',
    `«${key}» được nêu hai lần, hoặc nhận phần của chính nó. Mỗi phần và mỗi kết quả chỉ nêu một lần; phần còn lại không cần nêu.`,
    `"${key}" is named twice, or receives a part of itself. Name each piece and outcome once; what remains needs no piece.`,
    ...unitIds,
  );
