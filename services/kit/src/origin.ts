/** Where something is reached over HTTP. An IPv6 address stands in brackets there. */
export const originOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
