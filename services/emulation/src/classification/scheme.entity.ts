import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What is classified, each level by schemes of its own (EMU-006). */
export const ClassifiedLevel = defineEnum('ClassifiedLevel', 'What a scheme classifies (EMU-006). «Đối tượng xếp loại»', {
  BASE: 'cơ sở Hội',
  BRANCH: 'chi hội',
});
export type ClassifiedLevel = CodeOf<typeof ClassifiedLevel>;

@ObjectType({
  description:
    'The classes of some years and the document that has them; classes of different schemes do not compare (F-22). «Thang xếp loại»',
  simpleResolvers: true,
})
export class ClassificationScheme {
  @Field(() => ID, { description: 'The name by which a class points at its scheme: V2022.' }) id!: string;
  @Field(() => ClassifiedLevel, { description: 'What it classifies.' }) level!: ClassifiedLevel;
  @Field(() => Int, { description: 'The first year it is for.' }) firstYear!: number;
  @Field(() => Int, { nullable: true, description: 'The last year it is for; null of one in use.' }) lastYear!: number | null;
  @Field(() => [String], { description: 'Its classes, best first: codes of `BaseClass` or of `BranchClass`.' }) classes!: string[];
  @Field(() => String, { description: 'The documents it was taken from, and what of it stands for the time being.' }) source!: string;
}
