import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { contractsOfCode } from './contracts-of-code.ts';

const folder = resolve(import.meta.dirname, '..', '..', '..', 'schema');

interface Composition {
  compose(subgraphs: readonly { name: string; url: string; sdl: string }[]): { supergraph: string; api: string };
}

// the composer is a script of the contracts' folder, which imports nothing of ours and is not compiled
const { compose } = (await import(join(folder, 'compose.ts'))) as Composition;
const subgraphs = Object.entries(contractsOfCode).map(([name, sdl]) => ({ name, url: `http://${name}/graphql`, sdl }));
const { supergraph, api } = compose(subgraphs);

const expected = new Map([
  ...subgraphs.map(({ name, sdl }) => [join('subgraphs', `${name}.graphql`), sdl] as const),
  ['supergraph.graphql', supergraph] as const,
  ['api.graphql', api] as const,
]);

const stale: string[] = [];
for (const [file, text] of expected) if ((await readFile(join(folder, file), 'utf8').catch(() => '')) !== text) stale.push(file);

if (stale.length > 0) {
  process.stderr.write(
    `The contracts are not those of the code: ${stale.join(', ')}\nRun "npm run contracts" and look at the difference.\n`,
  );
  process.exit(1);
}
