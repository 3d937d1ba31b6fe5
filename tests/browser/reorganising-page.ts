import type { Page } from 'playwright-core';

/** A day this many years ahead, as it is typed: what is planned for it changes nothing other tests look at. */
export const inYears = (years: number): string => `01/01/${new Date().getFullYear() + years}`;

/** The page of reorganisations as an officer uses it. */
export function reorganisingOn(page: Page, gateway: string) {
  const dialog = page.getByRole('dialog');
  const panel = (name: string) => page.getByRole('complementary', { name, exact: true });
  const field = (name: string) => dialog.getByLabel(name, { exact: true });
  return {
    dialog,
    panel,
    field,
    /** Finds a unit by its whole name, on a day if it is not today, and opens it. */
    async open(name: string, asOf?: string): Promise<void> {
      await page.goto(`${gateway}/units?find=${encodeURIComponent(name)}${asOf ? `&asOf=${asOf}` : ''}`);
      await page.getByRole('region', { name: 'Kết quả tìm' }).getByRole('link', { name, exact: true }).first().click();
      await panel(name).getByRole('heading', { name: 'Sự kiện' }).waitFor();
    },
    async begin(verb: string): Promise<void> {
      await page.locator('summary', { hasText: 'Sắp xếp tổ chức' }).click();
      await page.getByRole('button', { name: verb, exact: true }).click();
    },
    async decide(number: string, day?: string): Promise<void> {
      await field('Số').fill(number);
      await field('Cơ quan ban hành').fill('Ban Thường vụ');
      await field('Ngày ban hành').fill('01/03/2026');
      await field('Trích yếu, nội dung').fill('Về việc sắp xếp');
      if (day) await field('Có hiệu lực từ').fill(day);
    },
    /** Adds a unit to those chosen by the first search of the dialogue. */
    async choose(name: string): Promise<void> {
      await dialog.getByRole('searchbox').first().fill(name);
      await dialog
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .click();
    },
    preview: () => dialog.getByRole('button', { name: 'Xem trước' }).click(),
    async record(): Promise<void> {
      await dialog.getByRole('button', { name: 'Ghi nhận' }).click();
      await dialog.getByText(/^Đã ghi nhận/).waitFor();
    },
    look: () => dialog.getByRole('button', { name: /^Xem tổ chức ngày/ }).click(),
    told: async () => (await dialog.getByRole('alert').allTextContents()).join('\n'),
  };
}
