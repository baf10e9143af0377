import { expect, test } from '@playwright/test';
import { stateOf } from '../fixtures/roles';

test.use({ storageState: stateOf('province-leader') });

/** A figure opens its rows, and they are as many as it says. Other journeys write meanwhile, so a figure is read until both were read in one state. */
for (const kind of ['Tiếp nhận', 'Đã đóng', 'Đóng trễ hạn', 'Đang quá hạn']) {
  test(`the figure “${kind}” opens as many rows`, async ({ page }) => {
    await expect(async () => {
      await page.goto('/dashboard?period=days90');
      const figure = page.getByRole('link', { name: new RegExp(`^${kind}: [\\d.]+$`) }).first();
      const count = Number((await figure.textContent())?.replaceAll('.', ''));
      expect(count).toBeGreaterThan(0);
      await figure.click();
      await expect(page).toHaveURL(/\/reports\?/);
      await expect(page.locator('[data-total]')).toHaveAttribute('data-total', String(count), {
        timeout: 5_000,
      });
    }).toPass({ timeout: 45_000 });
  });
}
