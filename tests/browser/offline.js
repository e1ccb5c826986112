// From a disk, with and without scripts: nothing is asked of any host, the console stays silent, the words and the way on are there.
export async function offline({ each }, browser) {
  const told = [];
  const words = { true: new Map(), false: new Map() };
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    for (const page of each) told.push(...(await open(context, page, words[javaScriptEnabled])));
    await context.close();
  }
  for (const { path } of each) {
    if (words.true.get(path) !== words.false.get(path)) told.push(`${path} says something else without scripts`);
  }
  return told;
}

async function open(context, page, words) {
  const told = [];
  const tab = await context.newPage();
  tab.on('request', (it) => {
    if (!/^(file|data):/.test(it.url())) told.push(`${page.path} asks ${it.url()}`);
  });
  tab.on('requestfailed', (it) => told.push(`${page.path} does not get ${it.url()}`));
  tab.on('console', (it) => told.push(`${page.path} says in the console: ${it.text()}`));
  tab.on('pageerror', (it) => told.push(`${page.path} fails: ${it.message}`));
  await tab.goto(page.url);
  words.set(page.path, await tab.locator('main').innerText());
  if (!(await tab.locator('h1').isVisible())) told.push(`${page.path} shows no heading`);
  if (page.kind !== 'home') {
    await tab.locator('header .title').click();
    if (!tab.url().endsWith('/index.html')) told.push(`${page.path} does not lead home`);
  }
  await tab.close();
  return told;
}
