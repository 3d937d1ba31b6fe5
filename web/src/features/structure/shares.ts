/** What a reader writes in percent as the share the server takes, to millionths: 33,3 → 0.333; null where it is no share. */
export function parseShare(text: string): number | null {
  const written = text.trim().replace(/\s*%$/, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(written)) return null;
  const share = Math.round(Number(written) * 10_000) / 1_000_000;
  return share > 0 && share <= 1 ? share : null;
}
