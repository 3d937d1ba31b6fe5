import { useRef, useState } from 'react';
import { type CombinedError, type TypedDocumentNode, useMutation } from 'urql';

/** What a command asks, with the key by which the server knows one sent twice. */
type Keyed<Asked extends object> = Asked & { readonly idempotencyKey: string };

/** A registered mutation that takes a key. */
export type CommandDocument<Asked extends object, Answer = unknown> = TypedDocumentNode<Answer, Keyed<Asked>>;

interface Command<Asked extends object, Answer> {
  readonly error: CombinedError | undefined;
  readonly isBusy: boolean;
  /** Gives the command, and says what was answered; null when it was not taken. */
  send(asked: Asked): Promise<Answer | null>;
}

/** Gives one command. Sent twice unchanged, as when an answer was lost on its way, it is done once: the key stays the same. */
export function useCommand<Asked extends object, Answer>(document: CommandDocument<Asked, Answer>): Command<Asked, Answer> {
  const [{ fetching }, execute] = useMutation(document);
  const [error, note] = useState<CombinedError>();
  const last = useRef({ asked: '', key: '' });
  const keyOf = (asked: Asked) => {
    const text = JSON.stringify(asked);
    if (last.current.asked !== text) last.current = { asked: text, key: crypto.randomUUID() };
    return last.current.key;
  };
  const send = async (asked: Asked) => {
    const answer = await execute({ ...asked, idempotencyKey: keyOf(asked) });
    note(answer.error);
    return answer.error ? null : (answer.data ?? null);
  };
  return { error, isBusy: fetching, send };
}
