/** A header can hold no other letters: «Hội viên xã Đồng Lê» is `hoi-vien-xa-dong-le` there. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/đ/gi, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

/** What no system takes in the name of a file. */
const untaken = /[\p{Cc}"*/:<>?\\|]+/gu;

/** RFC 5987 leaves fewer signs as they are than `encodeURIComponent` does. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** How a browser is told to keep a file under its Vietnamese name, and what older ones keep it under (RFC 6266). */
export function attachment(name: string, ending: string): string {
  const whole = `${name.normalize('NFC').replaceAll(untaken, ' ').trim()}.${ending}`;
  return `attachment; filename="${plain(name)}.${ending}"; filename*=UTF-8''${encoded(whole)}`;
}
