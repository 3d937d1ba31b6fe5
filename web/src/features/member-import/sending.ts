import type { Sentence } from '../../language/language.ts';
import { createStore, type Store } from '../../store.ts';
import { ListRefused, sendList } from './send-list.ts';

/** A list on its way to the server, as the page knows it. */
export type Sending =
  | { readonly kind: 'nothing'; readonly refusal: Sentence | null }
  | { readonly kind: 'chosen'; readonly file: File; readonly refusal: Sentence | null }
  | { readonly kind: 'sending'; readonly file: File; readonly sentBytes: number }
  | { readonly kind: 'received'; readonly id: string };

/** The server reads no more of a file than this. */
const mostBytes = 32 * 1024 * 1024;

const nothing: Sending = { kind: 'nothing', refusal: null };

/** The list of one kind that is on its way, and what can be done with it. */
export interface SendingStore {
  readonly state: Store<Sending>;
  /** Takes the one file somebody chose or dropped. What cannot be taken is told before anything is sent. */
  readonly choose: (files: readonly File[]) => void;
  /** Forgets the file, and stops sending it. */
  readonly drop: () => void;
  /** Sends the chosen file; refused, it stays chosen, to be sent again. */
  readonly send: (unitId: string) => Promise<void>;
  /** The import is looked at: the next list begins anew. */
  readonly forgetReceived: () => void;
}

/** Outlives its part: who looks at another meanwhile, and comes back, finds the list still on its way. */
export function createSending(path: string): SendingStore {
  const state = createStore<Sending>(nothing);
  let stop = new AbortController();
  let key = '';

  const choose = (files: readonly File[]) => {
    const [file] = files;
    if (!file) return;
    key = crypto.randomUUID();
    if (files.length > 1) state.set({ kind: 'nothing', refusal: oneOnly });
    else if (file.size > mostBytes) state.set({ kind: 'nothing', refusal: tooLarge });
    else state.set({ kind: 'chosen', file, refusal: null });
  };

  const drop = () => {
    stop.abort();
    state.set(nothing);
  };

  const send = async (unitId: string) => {
    const chosen = state.get();
    if (chosen.kind !== 'chosen') return;
    const { file } = chosen;
    const attempt = new AbortController();
    stop = attempt;
    const tell = (next: Sending) => {
      if (!attempt.signal.aborted) state.set(next);
    };
    state.set({ kind: 'sending', file, sentBytes: 0 });
    try {
      const onProgress = (sentBytes: number) => tell({ kind: 'sending', file, sentBytes });
      const id = await sendList({ path, unitId, file, key }, { signal: attempt.signal, onProgress });
      tell({ kind: 'received', id });
    } catch (error) {
      const told = error instanceof ListRefused ? error.message : '';
      tell({ kind: 'chosen', file, refusal: told ? { vi: told, en: told } : notSent });
    }
  };

  return { state, choose, drop, send, forgetReceived: () => state.set(nothing) };
}

const oneOnly: Sentence = { vi: 'Mỗi lần gửi một tệp. Hãy chọn lại một tệp.', en: 'One file at a time. Choose one.' };

const tooLarge: Sentence = {
  vi: 'Tệp lớn hơn 32 MB. Hãy chia danh sách thành nhiều tệp, ví dụ mỗi cơ sở một tệp.',
  en: 'The file is larger than 32 MB. Divide the list into several files, e.g. one for each base.',
};

const notSent: Sentence = {
  vi: 'Chưa gửi được: mất kết nối với máy chủ. Tệp vẫn được chọn; hãy gửi lại.',
  en: 'Not sent: the connection was lost. The file is still chosen; send it again.',
};
