import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { subgraph as cadre } from '@vwu/cadre/subgraph';
import { subgraph as emulation } from '@vwu/emulation/subgraph';
import { subgraph as insights } from '@vwu/insights/subgraph';
import { subgraph as membership } from '@vwu/membership/subgraph';
import { subgraph as organisation } from '@vwu/organisation/subgraph';

/** The committed contract of every subgraph, as its code gives it now. */
export const contractsOfCode: Readonly<Record<string, string>> = {
  organisation: organisation.sdl,
  membership: membership.sdl,
  cadre: cadre.sdl,
  emulation: emulation.sdl,
  insights: insights.sdl,
};

const folder = resolve(import.meta.dirname, '..', '..', '..', 'schema', 'subgraphs');

await mkdir(folder, { recursive: true });
for (const [name, sdl] of Object.entries(contractsOfCode)) await writeFile(join(folder, `${name}.graphql`), sdl);
