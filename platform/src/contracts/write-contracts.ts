import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { contractsOfCode } from './contracts-of-code.ts';

const folder = resolve(import.meta.dirname, '..', '..', '..', 'schema', 'subgraphs');

await mkdir(folder, { recursive: true });
for (const [name, sdl] of Object.entries(contractsOfCode)) await writeFile(join(folder, `${name}.graphql`), sdl);
