// From a disk, with and without scripts: nothing is asked of any host, the console stays silent, the words and the way on are there.
export async function offline({ each }, browser) {
  const told = [];
  const home = each.find((it) => it.kind === 'home').url;
  const words = { true: new Map(), false: new Map() };
  for (const javaScriptEnabled of [true, false]) {
    // One tab goes from page to page, as a reader does; a tab opened and closed for each page now and then never closed.
    const context = await browser.newContext({ javaScriptEnabled });
    const tab = await context.newPage();
    const at = { path: '' };
    listen(tab, at, told);
    for (const page of each) {
      at.path = page.path;
      words[javaScriptEnabled].set(page.path, await open(tab, page, home, told));
    }
    await context.close();
  }
  for (const { path } of each) {
    if (words.true.get(path) !== words.false.get(path)) told.push(`${path} says something else without scripts`);
  }
  return told;
}

function listen(tab, at, told) {
  tab.on('request', (it) => {
    if (!/^(file|data):/.test(it.url())) told.push(`${at.path} asks ${it.url()}`);
  });
  tab.on('requestfailed', (it) => {
    // What a reader left before it came (the icon, mostly) is nothing amiss.
    const why = it.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') told.push(`${at.path} does not get ${it.url()}: ${why}`);
  });
  tab.on('console', (it) => told.push(`${at.path} says in the console: ${it.text()}`));
  tab.on('pageerror', (it) => told.push(`${at.path} fails: ${it.message}`));
}

// The words of the page, after a way home was tried.
async function open(tab, page, home, told) {
  await tab.goto(page.url);
  const words = await tab.locator('main').innerText();
  if (!(await tab.locator('h1').isVisible())) told.push(`${page.path} shows no heading`);
  if (page.url !== home) {
    await tab.locator('header .title').click();
    await tab.waitForURL(home, { timeout: 10_000 }).catch(() => told.push(`${page.path} does not lead home`));
  }
  return words;
}
