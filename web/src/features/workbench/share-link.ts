import type { TypedQuestion } from '../../session/kept-question.ts';

/** What begins the fragment of an address that carries a question. No server ever sees a fragment. */
const mark = '#q=';

/** What a link may open into at most: a small link can be made to hold a very long text. */
const maxLength = 200_000;

/** A question as it is shared: variables only where who shares it asked for that, as they may speak of people. */
type SharedQuestion = Pick<TypedQuestion, 'query'> & Partial<Pick<TypedQuestion, 'variables'>>;

/** The fragment that carries a question, compressed. */
export async function fragmentOf({ query, variables }: SharedQuestion): Promise<string> {
  const text = JSON.stringify(variables === undefined ? { query } : { query, variables });
  const pressed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(pressed).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return mark + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Whether a fragment is of a link to a question. */
export const carriesQuestion = (fragment: string): boolean => fragment.startsWith(mark);

/** The question a fragment carries; null for what cannot be read, as it was cut on its way. */
export async function questionIn(fragment: string): Promise<SharedQuestion | null> {
  try {
    const letters = atob(fragment.slice(mark.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const read: unknown = JSON.parse(await opened(bytes));
    const { query, variables } = read as Partial<Record<keyof TypedQuestion, unknown>>;
    if (typeof query !== 'string') return null;
    return typeof variables === 'string' ? { query, variables } : { query };
  } catch {
    return null;
  }
}

/** @throws {RangeError} where the text is longer than any question. */
async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += decoder.decode(piece.value, { stream: true });
    if (text.length > maxLength) throw new RangeError('longer than any question');
  }
  return text + decoder.decode();
}
