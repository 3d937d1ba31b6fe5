import type { Sentence } from '../../language/language.ts';

/**
 * What graphql-js says of the mistakes one makes most, in the words of the reader: a pattern, and what its parts say. What is not among
 * them is told in its own English words, as the gateway does.
 */
const known: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [
    /^Cannot query field "(.+?)" on type "(.+?)"\.(?: Did you mean (.+)\?)?/,
    (field, type, near) => `Kiểu ${type} không có trường «${field}».${orNear(near)}`,
  ],
  [
    /^Unknown argument "(.+?)" on field "(.+?)"\.(?: Did you mean (.+)\?)?/,
    (name, field, near) => `${field} không có tham số «${name}».${orNear(near)}`,
  ],
  [
    /^(?:Field|Directive) "(.+?)" argument "(.+?)" of type "(.+?)" is required/,
    (field, name, type) => `«${field}» cần tham số «${name}» (${type}).`,
  ],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection of subfields/,
    (field, type) => `«${field}» là kiểu ${type}: hãy chọn các trường bên trong { }.`,
  ],
  [
    /^Field "(.+?)" must not have a selection since type "(.+?)"/,
    (field, type) => `«${field}» là kiểu ${type}, không có trường bên trong.`,
  ],
  [/^Variable "(.+?)" is not defined/, (name) => `Chưa khai báo biến ${name}.`],
  [/^Variable "(.+?)" is never used/, (name) => `Biến ${name} không được dùng.`],
  [
    /^Variable "(.+?)" of type "(.+?)" used in position expecting type "(.+?)"/,
    (name, given, wanted) => `Biến ${name} là ${given}, ở đây cần ${wanted}.`,
  ],
  [
    /^Value "(.+?)" does not exist in "(.+?)" enum\.(?: Did you mean the enum value (.+)\?)?/,
    (value, type, near) => `${type} không có giá trị ${value}.${orNear(near)}`,
  ],
  [
    /^Field "(.+?)" is not defined by type "(.+?)"\.(?: Did you mean (.+)\?)?/,
    (field, type, near) => `${type} không có trường «${field}».${orNear(near)}`,
  ],
  [/^Unknown type "(.+?)"/, (type) => `Không có kiểu ${type}.`],
  [/^Unknown fragment "(.+?)"/, (name) => `Không có đoạn (fragment) ${name}.`],
  [/^Fragment "(.+?)" is never used/, (name) => `Đoạn (fragment) ${name} không được dùng.`],
  [/^Syntax Error: Expected (.+), found (.+?)\.?$/, (wanted, found) => `Sai cú pháp: cần ${named(wanted)}, lại gặp ${named(found)}.`],
  [/^Syntax Error: Unexpected (.+?)\.?$/, (found) => `Sai cú pháp: không chờ ${named(found)} ở đây.`],
];

const orNear = (near = '') => (near === '' ? '' : ` Có phải ${near.replace(/,? or /g, ' hoặc ').replaceAll('"', '')}?`);

const named = (token = '') => token.replace('<EOF>', 'cuối câu').replace(/^Name/, 'tên').replaceAll('"', '');

/** A mistake in both languages. */
export function mistakeSentence(english: string): Sentence {
  for (const [pattern, say] of known) {
    const parts = pattern.exec(english);
    if (parts) return { vi: say(...parts.slice(1)), en: english };
  }
  return { vi: `Câu hỏi không khớp với lược đồ (${english})`, en: english };
}
