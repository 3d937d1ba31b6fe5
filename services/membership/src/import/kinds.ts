import { honoraryList } from '../honorary-import/honorary-list.ts';
import { memberList } from '../member-import/member-list.ts';
import type { ListKind } from './list-kind.ts';
import type { ImportKind } from './member-import.entity.ts';

/** The kinds of lists there are. */
export const kinds: Readonly<Record<ImportKind, ListKind>> = { MEMBERS: memberList, HONORARY: honoraryList };
