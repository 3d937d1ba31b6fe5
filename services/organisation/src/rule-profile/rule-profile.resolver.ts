import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Unit } from '../unit/unit.entity.ts';
import { RuleProfile } from './rule-profile.entity.ts';
import { ruleProfileOf, ruleProfiles } from './rule-profiles.ts';

/** ORG-048: what goes for bases of each kind. */
@Resolver(() => Unit)
export class RuleProfileResolver {
  @Query(() => [RuleProfile], {
    nullable: true,
    description: 'The rules for bases, a profile for every kind there is (ORG-048). «Quy định theo loại hình»',
  })
  ruleProfiles(): readonly RuleProfile[] {
    return ruleProfiles;
  }

  @FieldResolver(() => RuleProfile, {
    nullable: true,
    description: 'The rules that go for the base by its kind (ORG-048); null for a unit that is no base.',
  })
  ruleProfile(@Root() { level, kind }: Unit): RuleProfile | null {
    return level === 'BASE' ? ruleProfileOf(kind) : null;
  }
}
