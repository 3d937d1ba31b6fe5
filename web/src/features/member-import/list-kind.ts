import type { JSX } from 'react';
import type { View } from '../../address/view.ts';
import type { MemberImportKind, WholeImportFragment } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';
import type { SendingStore } from './sending.ts';

/** What a part for one unit is given. */
export interface OfUnit {
  readonly unitId: string;
  /** That of whoever looks. */
  readonly ownId: string;
}

/** What a part about one list is given. */
export interface OfList {
  readonly list: WholeImportFragment;
}

/** A kind of list the wizard takes (docs/decisions/0036): what of it is its own. How a list is sent, checked and recorded is the same for all. */
export interface ListKind {
  readonly kind: MemberImportKind;
  /** Where its lists are sent, and the files of them are. */
  readonly path: string;
  /** The beginning of the names of files. */
  readonly fileName: string;
  /** What whoever sends one must hold. */
  readonly right: string;
  readonly sending: SendingStore;
  /** Where the wizard for it begins, among the parts of the place. */
  readonly start: Pick<View, 'part' | 'importId'>;
  /** Who stands in it. */
  readonly people: Sentence;
  readonly fileLabel: Sentence;
  readonly whose: Sentence;
  /** What its template is like, and how it is filled in. */
  readonly template: Sentence;
  /** What it means that a row is perhaps of somebody on record. */
  readonly likely: Sentence;
  /** The unit it is for, and the way to choose another. */
  readonly Whose: (props: OfUnit) => JSX.Element;
  /** Where one goes on once it is recorded. */
  readonly Results: (props: OfList) => JSX.Element;
}
