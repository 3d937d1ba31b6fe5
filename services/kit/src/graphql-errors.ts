import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { DatabaseError } from 'pg';
import type { Sentence } from './language.ts';
import type { Logger } from './log.ts';
import { requestContext } from './request-context.ts';

/** Extensions that never leave the process. */
const innerDetails = new Set(['http', 'stacktrace', 'refusal']);

/**
 * The last hand on every error before it leaves a process: a stable code, a sentence in the caller's language, and
 * nothing of our insides. What is not ours to explain is logged in full and answered as INTERNAL_SERVER_ERROR.
 */
export const createFormatError =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const { refusal, code: standard } = (formatted.extensions ?? {}) as { refusal?: string; code?: string };
    const code = isStatementTimeout(cause) ? 'QUERY_TOO_SLOW' : (refusal ?? standard ?? 'INTERNAL_SERVER_ERROR');
    if (code === 'QUERY_TOO_SLOW') return { ...placeOf(formatted), message: say(sentences.QUERY_TOO_SLOW), extensions: { code } };
    if (code === 'INTERNAL_SERVER_ERROR') {
      log.error({ err: cause }, 'unexpected error');
      return { ...placeOf(formatted), message: say(sentences.INTERNAL_SERVER_ERROR), extensions: { code } };
    }
    const { code: told, message } = explain(code, formatted.message);
    const extensions = Object.fromEntries(Object.entries(formatted.extensions ?? {}).filter(([key]) => !innerDetails.has(key)));
    return { ...placeOf(formatted), message, extensions: { ...extensions, code: told } };
  };

/** PostgreSQL's `query_canceled`: the statement took longer than anybody waits for. */
const isStatementTimeout = (error: unknown) => error instanceof DatabaseError && error.code === '57014';

const placeOf = ({ path, locations }: GraphQLFormattedError) => ({
  ...(path ? { path } : {}),
  ...(locations ? { locations } : {}),
});

const say = (sentence: Sentence): string => sentence[requestContext.getStore()?.language ?? 'vi'];

/** Sentences of the standard codes; a parser's or validator's own words follow, without its suggestions. */
function explain(code: string, message: string): { code: string; message: string } {
  if (code === 'GRAPHQL_VALIDATION_FAILED' && /argument ".+" of type ".+" is required/.test(message))
    return { code: 'ARGUMENT_REQUIRED', message: `${say(sentences.ARGUMENT_REQUIRED)} (${message})` };
  if (/token limit|Document contains more tha[nt]/.test(message))
    // graphql-js 16 writes «that»
    return { code: 'QUERY_TOO_MANY_TOKENS', message: say(sentences.QUERY_TOO_MANY_TOKENS) };
  if (!isStandard(code)) return { code, message };
  return { code, message: `${say(sentences[code])} (${withoutSuggestions(message)})` };
}

const withoutSuggestions = (message: string) =>
  requestContext.getStore()?.showsSchema ? message : message.replace(/ ?Did you mean .*\?$/s, '');

const sentences = {
  GRAPHQL_PARSE_FAILED: {
    vi: 'Câu hỏi viết sai cú pháp GraphQL. Hãy sửa rồi gửi lại.',
    en: 'The query is not valid GraphQL. Mend it and send it again.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    vi: 'Câu hỏi không khớp với lược đồ. Hãy đối chiếu tên trường và tham số với tài liệu.',
    en: 'The query does not fit the schema. Check field and argument names against the documentation.',
  },
  ARGUMENT_REQUIRED: {
    vi: 'Câu hỏi thiếu tham số bắt buộc. Hãy thêm tham số được nêu.',
    en: 'The query lacks a required argument. Add the one named.',
  },
  BAD_USER_INPUT: { vi: 'Giá trị gửi lên không hợp lệ. Hãy sửa giá trị được nêu.', en: 'A value is not valid. Mend the one named.' },
  BAD_REQUEST: {
    vi: 'Yêu cầu không đúng dạng. Hãy gửi JSON với "query" và "variables".',
    en: 'The request has the wrong form. Send JSON with "query" and "variables".',
  },
  OPERATION_RESOLUTION_FAILURE: {
    vi: 'Không rõ cần chạy thao tác nào. Hãy nêu "operationName".',
    en: 'It is not clear which operation to run. Name it in "operationName".',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    vi: 'Câu hỏi này chưa được đăng ký. Hãy tải lại trang để lấy bản mới.',
    en: 'This query is not registered. Reload the page for the current version.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    vi: 'Nơi này không nhận câu hỏi đăng ký sẵn. Hãy gửi toàn văn câu hỏi.',
    en: 'Registered queries are not accepted here. Send the whole query.',
  },
  QUERY_TOO_MANY_TOKENS: { vi: 'Câu hỏi quá dài. Hãy chia nhỏ.', en: 'The query is too long. Split it.' },
  QUERY_TOO_SLOW: {
    vi: 'Câu hỏi này mất quá nhiều thời gian. Hãy thu hẹp bộ lọc hoặc hỏi ít hơn trong một lần.',
    en: 'The query takes too long. Narrow the filter or ask for less at a time.',
  },
  INTERNAL_SERVER_ERROR: {
    vi: 'Có lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã yêu cầu trong tiêu đề x-request-id.',
    en: 'Something unexpected went wrong. Try again; if it stays, tell the administrators the id in the header x-request-id.',
  },
} satisfies Record<string, Sentence>;

const isStandard = (code: string): code is keyof typeof sentences => code in sentences;

/** An error outside GraphQL's own answer (a body too large, a refused token), in the same form. */
export const errorBody = (error: GraphQLError): string =>
  JSON.stringify({ errors: [{ message: error.message, extensions: withoutHttp(error.extensions) }] });

const withoutHttp = ({ http: _http, refusal: _refusal, ...rest }: Record<string, unknown>) => rest;
