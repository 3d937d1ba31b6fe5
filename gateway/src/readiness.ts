/** Names the subgraphs that do not say they are ready. */
export async function checkSubgraphs(subgraphs: Readonly<Record<string, string>>): Promise<string[]> {
  const answers = await Promise.all(
    Object.entries(subgraphs).map(async ([name, origin]) => {
      const isReady = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
        ({ ok }) => ok,
        () => false,
      );
      return isReady ? [] : [`subgraph ${name} is not ready`];
    }),
  );
  return answers.flat();
}
