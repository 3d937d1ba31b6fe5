import { withClient } from '@vwu/kit/preparation';
import { StartRefused } from './start-refused.ts';

/** What the databases are filled with; chosen by the first start, for good. */
export type Contents = 'empty' | 'demonstration' | 'before-reform';

/**
 * Chooses what the databases are filled with, and writes the choice into them before anything is loaded: a start that is
 * cut off is finished by the next one as it was begun, wherever the databases stand.
 *
 * @param url the database of `organisation`, which is filled first.
 * @param wanted nothing takes what is there, and demonstration data where there is nothing.
 * @returns the choice, and whether it was made just now: then all is still to be loaded.
 * @throws {StartRefused} when the choice was another.
 */
export async function chooseContents(
  url: string,
  wanted: Contents | undefined,
): Promise<{ readonly contents: Contents; readonly isNew: boolean }> {
  const chosen = await withClient(url, async (db) => {
    await db.query('create schema if not exists platform');
    await db.query('create table if not exists platform.choice (contents text not null)');
    const { rowCount } = await db.query(`insert into platform.choice select $1 where not exists (select from platform.choice)`, [
      wanted ?? 'demonstration',
    ]);
    const { rows } = await db.query<{ contents: Contents }>('select contents from platform.choice');
    return rows[0] && { contents: rows[0].contents, isNew: rowCount === 1 };
  });
  if (chosen === undefined) throw new Error('the choice of contents was not kept');
  if (wanted !== undefined && chosen.contents !== wanted) throw refusalOf(wanted, chosen.contents);
  return chosen;
}

const names: Readonly<Record<Contents, { readonly vi: string; readonly en: string }>> = {
  empty: { vi: 'không có dữ liệu minh họa', en: 'no demonstration data' },
  demonstration: { vi: 'dữ liệu minh họa', en: 'demonstration data' },
  'before-reform': { vi: 'tổ chức trước sắp xếp năm 2025', en: 'the structure of before the reform of 2025' },
};

const refusalOf = (wanted: Contents, chosen: Contents): StartRefused =>
  new StartRefused(
    `Thư mục dữ liệu này chứa: ${names[chosen].vi}; không khởi động được với: ${names[wanted].vi}. Hãy đặt DATA_DIR sang thư mục khác. / ` +
      `This data folder holds ${names[chosen].en} and cannot be started with ${names[wanted].en}; set DATA_DIR to another folder.`,
  );
