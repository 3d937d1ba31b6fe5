import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import { ImportState } from './member-import.entity.ts';

@ObjectType({ description: 'Why nothing came of a list. «Lý do không nhập được»', simpleResolvers: true })
export class ImportRefusal {
  @Field(() => String, { description: 'A stable code.' }) code!: string;
  @Field(() => String, { description: 'What is wrong, and what to do.' }) message!: string;
  @Field(() => [String], { description: 'Columns it is about, by their letters or titles; may be none.' }) columns!: readonly string[];
}

@ObjectType({ description: 'How many rows of a list have one fault. «Số dòng theo từng lỗi»', simpleResolvers: true })
export class ImportFaultCount {
  @Field(() => String, { description: 'A stable code.' }) code!: string;
  @Field(() => String, { description: 'What is wrong, and how to mend it.' }) message!: string;
  @Field(() => Int, { description: 'Rows that have it.' }) rows!: number;
}

@ObjectType({
  description: 'What speaks against a row; what is written there stands in the error file alone. «Lỗi của một dòng»',
  simpleResolvers: true,
})
export class ImportFault {
  @Field(() => Int, { description: 'The row, as the spreadsheet numbers it.' }) row!: number;
  @Field(() => String, { nullable: true, description: 'The title of the column; null where it is about the whole row.' }) column!:
    | string
    | null;
  @Field(() => String, { description: 'A stable code.' }) code!: string;
  @Field(() => String, { description: 'What is wrong, and how to mend it.' }) message!: string;
}

@ObjectType({ description: 'A state a list passed through. «Bước xử lý»', simpleResolvers: true })
export class ImportStep {
  @Field(() => ImportState, { description: 'The state.' }) state!: ImportState;
  @Field(() => GraphQLISODateTime, { description: 'When it began.' }) at!: string;
}
