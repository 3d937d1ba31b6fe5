import { withClient } from '@vwu/kit/preparation';
import { StartRefused } from './start-refused.ts';

/** What the databases are filled with; chosen by the first start, for good. */
export type Contents = 'empty' | 'demonstration';

/**
 * Chooses what the databases are filled with, and writes the choice into them before anything is loaded: a start that is
 * cut off is finished by the next one as it was begun, wherever the databases stand.
 *
 * @param url the database of `organisation`, which is filled first.
 * @throws {StartRefused} when it is to be empty and the choice was another.
 */
export async function chooseContents(url: string, isEmpty: boolean): Promise<Contents> {
  const chosen = await withClient(url, async (db) => {
    await db.query('create schema if not exists platform');
    await db.query('create table if not exists platform.choice (contents text not null)');
    await db.query(`insert into platform.choice select $1 where not exists (select from platform.choice)`, [
      isEmpty ? 'empty' : 'demonstration',
    ]);
    const { rows } = await db.query<{ contents: Contents }>('select contents from platform.choice');
    return rows[0]?.contents;
  });
  if (isEmpty && chosen !== 'empty')
    throw new StartRefused(
      'Thư mục dữ liệu này chứa dữ liệu minh họa, không khởi động trống được; hãy đặt DATA_DIR sang thư mục khác. / ' +
        'This data folder holds demonstration data and cannot be started empty; set DATA_DIR to another folder.',
    );
  return chosen ?? 'demonstration';
}
