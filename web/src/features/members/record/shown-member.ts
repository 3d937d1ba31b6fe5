import type { MemberPageQuery } from '../../../gql/graphql.ts';
import type { MemberActor } from '../actor.ts';

export type ShownMember = NonNullable<MemberPageQuery['member']>;

/** What each part of the panel is given. */
export interface RecordPartProps {
  readonly member: ShownMember;
  readonly actor: MemberActor;
  readonly onChanged: () => void;
}

/** What each dialogue about a member is given. */
export interface MemberDialogProps {
  readonly member: Pick<ShownMember, 'id' | 'version' | 'fullName'> & {
    readonly state: Pick<NonNullable<ShownMember['state']>, 'category' | 'residence'> | null;
  };
  readonly onDone: () => void;
  readonly onClose: () => void;
}
