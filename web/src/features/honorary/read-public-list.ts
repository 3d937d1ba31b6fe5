import type { HonoraryLevel } from '../../gql/graphql.ts';
import { language } from '../../language/language.ts';

/** What anybody is answered: the list, and the provinces it may be narrowed to. */
export interface PublicAnswer {
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: PublicName }[];
  };
  readonly provinces: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

interface PublicName {
  readonly name: string;
  readonly level: HonoraryLevel;
  readonly recognisedBy: string;
  readonly province: string | null;
  readonly recognisedOn: string;
  readonly isDemonstration: boolean;
}

interface Looked {
  readonly province: string;
  readonly search: string;
  readonly after: string | null;
}

/** Reads the public list without a token: the one question there is, with these values. */
export async function readPublicList({ province, search, after }: Looked): Promise<PublicAnswer> {
  const query = new URLSearchParams(
    Object.entries({ province, search, after: after ?? '', first: '100' }).filter(([, value]) => value !== ''),
  );
  const answer = await fetch(`/public/honorary-members?${query}`, { headers: { 'accept-language': language.get() }, credentials: 'omit' });
  if (!answer.ok) throw new Error(`the public list answered ${answer.status}`);
  const { data } = (await answer.json()) as {
    data: { publicHonoraryMembers: PublicAnswer['list']; publicHonoraryProvinces: PublicAnswer['provinces'] };
  };
  return { list: data.publicHonoraryMembers, provinces: data.publicHonoraryProvinces };
}
