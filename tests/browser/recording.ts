import type { Locator, Page } from 'playwright-core';

/** The panel of the page, and the dialogue over it. */
export const panelOf = (page: Page): Locator => page.getByRole('complementary');
export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** Opens a dialogue by the button that names it, fills it, and gives the command. */
export async function record(
  page: Page,
  opener: string | RegExp,
  fill: (dialog: Locator) => Promise<void>,
  verb = 'Ghi nhận',
): Promise<void> {
  await panelOf(page).getByRole('button', { name: opener }).first().click();
  await fill(dialogOf(page));
  await give(page, verb);
  await dialogOf(page).waitFor({ state: 'hidden' });
}

/** Gives the command of the open dialogue. */
export const give = (page: Page, verb = 'Ghi nhận'): Promise<void> =>
  dialogOf(page).getByRole('button', { name: verb, exact: true }).click();

/** What stands beside the fields of the open dialogue, once something does. */
export async function refusalsOf(page: Page): Promise<string[]> {
  await dialogOf(page).locator('.field-refusal').first().waitFor();
  return dialogOf(page).locator('.field-refusal').allTextContents();
}

/** Chooses the first unit that is found by a name, in one of the pickers of a dialogue. */
export async function chooseUnit(dialog: Locator, picker: string, name: string): Promise<void> {
  await dialog.getByRole('searchbox', { name: picker }).fill(name);
  await dialog.locator('.found-units button').first().click();
}

export const todayTyped = (): string =>
  new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date());
