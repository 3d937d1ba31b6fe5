import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { ClassifiedYear } from './classified-year.entity.ts';
import { listClassifiedYears } from './list-classified-years.ts';
import { listSchemes } from './list-schemes.ts';
import { ClassificationScheme } from './scheme.entity.ts';

@Resolver(() => ClassificationScheme)
export class SchemeResolver {
  @Query(() => [ClassificationScheme], {
    nullable: true,
    description:
      'The schemes bases and branches are classified by, each with its years and its source (EMU-002, EMU-003). «Thang xếp loại»',
  })
  classificationSchemes(@Ctx() { em }: Context): Promise<ClassificationScheme[]> {
    return listSchemes(em);
  }

  @Query(() => [ClassifiedYear], {
    nullable: true,
    description: "The years in which bases of the caller's part of the Union were given classes, the latest first. «Các năm xếp loại»",
  })
  classifiedYears(@Ctx() { em, viewer }: Context): Promise<ClassifiedYear[]> {
    return listClassifiedYears(em, viewer);
  }
}
