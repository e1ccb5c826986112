// One page of each kind, wide and narrow, light and dark: no axe violation, no sideways scrolling, targets large enough.
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [1280, 360];

export async function accessible({ each }, browser) {
  const told = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const width of WIDTHS) {
      // The pages' policy forbids foreign scripts, axe among them.
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
      for (const page of each) told.push(...(await look(context, page, `${colorScheme} ${width}`)));
      await context.close();
    }
  }
  told.push(...(await narrow(browser, each)));
  return told;
}

async function look(context, page, how) {
  const tab = await context.newPage();
  await tab.goto(page.url);
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate((values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }), TAGS);
  await tab.close();
  return violations.map((it) => {
    const [first] = it.nodes;
    return `${page.path} (${how}) ${it.id}, ${it.nodes.length}x: ${first.html.slice(0, 160)} ${first.failureSummary ?? ''}`;
  });
}

// WCAG 1.4.10: 320 pixels wide, no scrolling sideways.
async function narrow(browser, each) {
  const told = [];
  for (const width of [320, 360]) {
    const context = await browser.newContext({ viewport: { width, height: 700 } });
    for (const page of each) {
      const tab = await context.newPage();
      await tab.goto(page.url);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) told.push(`${page.path} is ${wide} wide at ${width}`);
      await tab.close();
    }
    await context.close();
  }
  return told;
}
