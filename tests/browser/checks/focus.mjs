// Where the Tab key leads, and whether one sees it.

const STOPS = 15;

/** The element that has the focus, as seen; nothing where it is none of the page's. */
function stop() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([red, green, blue]) => {
    const linear = [red, green, blue].map((channel) => {
      const part = channel / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  let behind = [255, 255, 255];
  for (let at = element.parentElement; at; at = at.parentElement) {
    const [red, green, blue, alpha = 1] = channels(getComputedStyle(at).backgroundColor);
    if (alpha > 0) {
      behind = [red, green, blue];
      break;
    }
  }
  const style = getComputedStyle(element);
  const [light, dark] = [luminance(channels(style.outlineColor)), luminance(behind)].sort((a, b) => b - a);
  const box = element.getBoundingClientRect();
  return {
    name: `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 30)}`,
    skip: element.matches('a.skip[href="#main"]'),
    ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    contrast: (light + 0.05) / (dark + 0.05),
    inView: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
  };
}

export async function focus(page) {
  await page.setViewportSize({ width: 1280, height: 900 });
  const found = [];
  for (let index = 0; index < STOPS; index += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(stop);
    if (!at) break;
    if ((index === 0) !== at.skip) found.push(`stop ${index + 1} is ${at.name}`);
    if (at.ring < 2) found.push(`no ring around ${at.name}`);
    if (at.contrast < 3) found.push(`ring of ${at.contrast.toFixed(2)}:1 around ${at.name}`);
    if (!at.inView) found.push(`focus out of view on ${at.name}`);
  }
  // The skip link takes the reader where it says.
  await page.evaluate(() => document.querySelector('a.skip')?.focus());
  await page.keyboard.press('Enter');
  const main = await page.evaluate(() => document.activeElement?.id ?? '');
  return main === 'main' ? found : [...found, `the skip link leads to "${main}"`];
}
