/** What the server answered instead of a file, in its own words. */
export class DownloadRefused extends Error {}

/** What the server says of a file it did not give. */
export async function refusalIn(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { errors?: { message: string }[] } | null;
  return body?.errors?.map(({ message }) => message).join(' ') ?? '';
}
