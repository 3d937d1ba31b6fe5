import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';

/** One subgraph as composition takes it. The address is a name only: the gateway's settings say where each stands. */
export interface SubgraphContract {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

const folder = import.meta.dirname;

/** Reads the committed contracts, in the order of their names. */
export async function readSubgraphs(): Promise<SubgraphContract[]> {
  const files = (await readdir(join(folder, 'subgraphs'))).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const name = file.replace('.graphql', '');
      return { name, url: `http://${name}/graphql`, sdl: await readFile(join(folder, 'subgraphs', file), 'utf8') };
    }),
  );
}

/**
 * Composes the contracts into the supergraph and the schema clients see.
 *
 * @throws Error naming every conflict between the subgraphs.
 */
export function compose(subgraphs: readonly SubgraphContract[]): { supergraph: string; api: string } {
  const result = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return { supergraph: `${result.supergraphSdl}\n`, api: `${printSchema(result.schema.toAPISchema().toGraphQLJSSchema())}\n` };
}

if (import.meta.main) {
  const { supergraph, api } = compose(await readSubgraphs());
  await writeFile(join(folder, 'supergraph.graphql'), supergraph);
  await writeFile(join(folder, 'api.graphql'), api);
}
