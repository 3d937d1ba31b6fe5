import { DomainError } from './domain-error.ts';

const windowMillis = 60_000;

/** Callers remembered at most: beyond, those of the window before are forgotten first. */
const remembered = 10_000;

/**
 * Lets each caller ask so many times a minute: for what is answered to anybody, who cannot be told apart but by where they come from.
 *
 * @returns counts one question of a caller. It throws {TooManyRequests} when the minute has had its share.
 */
export function createRateLimit(perMinute: number, now: () => number = Date.now): (caller: string) => void {
  let beganAt = now();
  let asked = new Map<string, number>();
  return (caller) => {
    if (now() - beganAt >= windowMillis || asked.size >= remembered) {
      beganAt = now();
      asked = new Map();
    }
    const count = (asked.get(caller) ?? 0) + 1;
    asked.set(caller, count);
    if (count > perMinute) throw new TooManyRequests(perMinute);
  };
}

export class TooManyRequests extends DomainError {
  constructor(perMinute: number) {
    super(
      'TOO_MANY_REQUESTS',
      {
        vi: `Mỗi phút chỉ hỏi được ${perMinute} lần. Hãy chờ một phút rồi thử lại.`,
        en: `Only ${perMinute} questions a minute are answered. Wait a minute, then try again.`,
      },
      { perMinute },
      429,
    );
  }
}
