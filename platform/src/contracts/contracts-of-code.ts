import { subgraph as cadre } from '@vwu/cadre/subgraph';
import { subgraph as emulation } from '@vwu/emulation/subgraph';
import { subgraph as insights } from '@vwu/insights/subgraph';
import { subgraph as membership } from '@vwu/membership/subgraph';
import { subgraph as organisation } from '@vwu/organisation/subgraph';

/** The contract of every subgraph, as its code gives it now. */
export const contractsOfCode: Readonly<Record<string, string>> = {
  cadre: cadre.sdl,
  emulation: emulation.sdl,
  insights: insights.sdl,
  membership: membership.sdl,
  organisation: organisation.sdl,
};
