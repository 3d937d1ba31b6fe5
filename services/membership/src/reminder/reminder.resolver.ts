import { sql } from '@vwu/kit/database';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { readReminders } from './read-reminders.ts';
import { ReportReminder } from './reminder.entity.ts';

@Resolver(() => ReportReminder)
export class ReminderResolver {
  @Query(() => [ReportReminder], {
    nullable: true,
    description: "What the caller's unit has to do about reports, and by when, the most urgent first. «Nhắc việc»",
  })
  reportReminders(@Ctx() { em, viewer }: Context): Promise<ReportReminder[]> {
    return readReminders(em, sql`select ${viewer.unitId}::uuid as unit_id`);
  }
}
