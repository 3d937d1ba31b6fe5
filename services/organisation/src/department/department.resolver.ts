import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { isId } from '@vwu/kit/ids';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfDescription, BelongingListArgs, listErrors, outside, RecordBelongingArgs, recordErrors } from '../belonging/belonging.args.ts';
import { listBelongings } from '../belonging/list-belongings.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { assignArea } from './assign-area.ts';
import { AssignedArea, AssignedAreaConnection, assignedAreas } from './assigned-area.entity.ts';
import { Department, DepartmentConnection, DepartmentKind, departments } from './department.entity.ts';
import { openDepartment } from './open-department.ts';

@ArgsType()
class DepartmentListArgs extends BelongingListArgs {
  @Field(() => DepartmentKind, { nullable: true, description: 'Only departments of this kind.' }) kind?: DepartmentKind | null;
}

@ArgsType()
class OpenDepartmentArgs extends RecordBelongingArgs {
  @Field(() => DepartmentKind, { description: 'Which department.' }) kind!: DepartmentKind;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => [String], { nullable: true, description: 'Numbers of the office, never of a person.' }) phones?: string[] | null;
}

@ArgsType()
class AssignedAreaListArgs extends BelongingListArgs {
  @Field(() => ID, { nullable: true, description: 'Only areas of this department.' }) departmentId?: string | null;
}

@ArgsType()
class AssignAreaArgs extends RecordBelongingArgs {
  @Field(() => ID, { description: 'The department that supports it.' }) departmentId!: string;
}

@Resolver(() => Unit)
export class DepartmentsOfUnitResolver {
  @FieldResolver(() => [Department], { nullable: true, description: `The departments of the unit on a day; ${outside}` })
  departments(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<Department[] | null> {
    return belongings.of(departments).load({ unitId: id, asOf });
  }

  @FieldResolver(() => [AssignedArea], { nullable: true, description: `Which departments support the unit on a day (ORG-045); ${outside}` })
  supportedBy(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { belongings }: Context,
  ): Promise<AssignedArea[] | null> {
    return belongings.of(assignedAreas).load({ unitId: id, asOf });
  }
}

@Resolver(() => Department)
export class DepartmentResolver {
  @Query(() => DepartmentConnection, {
    nullable: true,
    description: `Departments within the caller's part of the Union on a day (ORG-028). ${listErrors}`,
  })
  departments(@Args(() => DepartmentListArgs) { kind, ...args }: DepartmentListArgs, @Ctx() context: Context) {
    return listBelongings(context, departments, args, kind ? { filter: { kind }, where: sql`t.kind = ${kind}` } : {});
  }

  @Mutation(() => Department, { description: `Opens a department of a unit. «Thành lập ban» Errors: ${recordErrors}.` })
  openDepartment(@Args(() => OpenDepartmentArgs) args: OpenDepartmentArgs, @Ctx() context: Context): Promise<Department> {
    return openDepartment(context, args);
  }
}

@Resolver(() => AssignedArea)
export class AssignedAreaResolver {
  @Query(() => AssignedAreaConnection, {
    nullable: true,
    description: `Areas that departments support, within the caller's part of the Union on a day (ORG-045). ${listErrors}`,
  })
  assignedAreas(@Args(() => AssignedAreaListArgs) { departmentId, ...args }: AssignedAreaListArgs, @Ctx() context: Context) {
    const where = departmentId && isId(departmentId) ? sql`t.department_id = ${departmentId}` : sql`false`;
    return listBelongings(context, assignedAreas, args, departmentId == null ? {} : { filter: { departmentId }, where });
  }

  @Mutation(() => AssignedArea, {
    description: `Assigns an area to a department. «Phân công địa bàn» Errors: ${recordErrors}, DEPARTMENT_NOT_FOUND, BELONGING_OVERLAPS.`,
  })
  assignArea(@Args(() => AssignAreaArgs) args: AssignAreaArgs, @Ctx() context: Context): Promise<AssignedArea> {
    return assignArea(context, args);
  }

  @FieldResolver(() => Department, { nullable: true, description: 'The department that supports it.' })
  department(@Root() { departmentId }: AssignedArea, @Ctx() { belongings }: Context): Promise<Department | null> {
    return belongings.byId(departments).load(departmentId);
  }
}
