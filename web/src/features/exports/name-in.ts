/** The name a server gives a file: the Vietnamese one (RFC 6266, `filename*`). */
export function nameIn(disposition: string | null): string {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  return name === undefined ? 'du-lieu' : decodeURIComponent(name);
}
