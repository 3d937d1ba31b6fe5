/** Reads at most once in so many milliseconds, whatever the number of callers; between, all get the last answer. */
export function atMostEvery<Given extends unknown[], Answer>(
  millis: number,
  read: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  let last: { at: number; answer: Promise<Answer> } | undefined;
  return async (...given) => {
    if (!last || Date.now() - last.at > millis) last = { at: Date.now(), answer: read(...given) };
    return last.answer;
  };
}
