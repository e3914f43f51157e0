import { openMail } from '../support/inbox.ts';
import { expectAccessible } from '../support/looks.ts';
import { publicPaths } from '../support/public-pages.ts';
import { expect, test } from '../support/test.ts';

for (const [width, colorScheme, language] of [
  [360, 'light', ''],
  [1280, 'dark', ''],
  [360, 'dark', '/es'],
  [1280, 'light', '/es'],
] as const) {
  test.describe(`at ${width} px, ${colorScheme}, below "${language}/"`, () => {
    test.use({ viewport: { width, height: 740 }, colorScheme });

    test('every public page is accessible, asks no other host for anything, and leaves no cookie', async ({
      page,
      baseURL,
      context,
    }) => {
      test.setTimeout(180_000);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const unlisted = ['/sign-in', '/forgot-password', '/no-such-page'];
      for (const path of [...(await publicPaths(page.request, language)), ...unlisted]) {
        await page.goto(path);
        const others = await page.locator('script[src], link[href], img[src], iframe[src], image[href]').evaluateAll(
          (found, origin) =>
            found.flatMap((element) => {
              const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
              const isLoaded = !/canonical|alternate/.test(element.getAttribute('rel') ?? '');
              return isLoaded && new URL(address, origin).origin !== origin ? [address] : [];
            }),
          new URL(baseURL!).origin,
        );
        expect(others, path).toEqual([]);
        await expectAccessible(page);
      }
      expect(asked.filter((url) => !url.startsWith(`${baseURL}/`) && !url.startsWith('data:'))).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });
  });
}

test('a visitor finds a branch by where the browser is, which is told to nobody', async ({ page, context }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 41.5, longitude: -87.7 });
  await page.goto('/branches', { waitUntil: 'networkidle' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: 'Use my position' }).click();
  await expect(page.getByRole('status')).toHaveText('The branches nearest to you:');
  const nearest = page.locator('.nearby li');
  await expect(nearest).toHaveCount(3);
  await expect(nearest.first()).toContainText('Chicago');
  await expect(nearest.first()).toContainText(/\d+ miles/);
  expect(asked).toEqual([]);
  await nearest.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chicago');
});

test('a visitor without a script finds a meeting, and asks to join in Spanish', async ({ browser, baseURL }) => {
  const page = await (
    await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  ).newPage();
  await page.goto(`${baseURL}/meetings`);
  await page.getByLabel('Near').fill('60608');
  await page.getByLabel('Online').check();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/near=60608&area=&kind=&online=1/);
  await expect(page.getByRole('status')).toContainText('Chicago, IL');
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(/\/es\/meetings\?near=60608/);
  await page.getByRole('link', { name: 'Súmate' }).first().click();
  await page.getByLabel('Nombre').fill('Jo');
  const email = `jo-${Date.now()}@example.org`;
  await page.getByLabel('Correo').fill(email);
  await page.getByLabel('Código postal').fill('60608');
  // Faster than anybody types: until then the form asks once more, with all that was typed.
  await expect(async () => {
    await page.getByRole('button', { name: 'Quiero sumarme' }).click();
    await expect(page).toHaveURL(/\/es\/join\/requested$/, { timeout: 1000 });
  }).toPass();

  const mail = await openMail(page, email, 'Por favor, confirma que quieres sumarte');
  await page.goto(/http\S+\/es\/join\/[\w-]{43}/.exec(mail)![0]);
  await page.getByRole('button', { name: 'Sí, quiero sumarme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Te damos la bienvenida. Ya avisamos a la sección Chicago',
  );
});
