import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from 'graphql';
import type { Sentence } from '../../language/language.ts';

/** What of a text is asked: a question, the text as it is because it cannot be read, or nothing, and why. */
export type Chosen =
  | { readonly kind: 'question'; readonly document: DocumentNode; readonly operation: OperationDefinitionNode }
  | { readonly kind: 'unread' }
  | { readonly kind: 'refused'; readonly because: Sentence };

/** The operation the cursor stands in or before; of a text that has one, that one. */
export function operationAt(text: string, cursor: number): Chosen {
  if (text.trim() === '') return { kind: 'refused', because: nothingTyped };
  const document = read(text);
  if (!document) return { kind: 'unread' };
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ loc }) => loc !== undefined && cursor <= loc.end) ?? operations.at(-1);
  if (!operation) return { kind: 'unread' };
  if (operation.operation !== OperationTypeNode.QUERY) return { kind: 'refused', because: onlyQuestions };
  return { kind: 'question', document, operation };
}

/** The text as GraphQL; null where it is none: the gateway then says why, and in which line. */
function read(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

const nothingTyped: Sentence = {
  vi: 'Chưa có câu hỏi. Hãy viết một câu, hoặc chọn trong «Câu hỏi có sẵn».',
  en: 'There is no question yet. Write one, or choose one of «Ready questions».',
};

/** An act without its preview is an act nobody looked at. */
export const onlyQuestions: Sentence = {
  vi: 'Ở đây chỉ hỏi, không ghi. Việc thay đổi dữ liệu làm ở trang của nó, nơi xem trước được kết quả.',
  en: 'Here one asks and records nothing. Data is changed on the page it belongs to, where the outcome is previewed.',
};
