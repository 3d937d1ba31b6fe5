import type { MemberImportKind } from '../../gql/graphql.ts';
import { honoraryList } from './honorary-list.tsx';
import type { ListKind } from './list-kind.ts';
import { memberList } from './member-list.tsx';

/** The kinds of lists the wizard takes: a list that is looked at is shown by its own, by whatever address one came. */
export const listKinds: Readonly<Record<MemberImportKind, ListKind>> = { MEMBERS: memberList, HONORARY: honoraryList };
