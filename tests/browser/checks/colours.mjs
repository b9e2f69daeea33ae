// What is left of the drawings where the reader's system chooses the colours.

/** The drawn parts that have the colour of what is behind them. */
function lost() {
  if (!matchMedia('(forced-colors: active)').matches) return ['colours were not forced'];
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/^rgba\(.*, 0\)$/.test(colour)) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const drawn = '.status svg > *, .chart .bar, .chart .part, .chart .target, .chart .track, .chart text, .meter .bar';
  return [...document.querySelectorAll(drawn)]
    .filter((shape) => {
      const style = getComputedStyle(shape);
      const ground = behind(shape.closest('svg'));
      return ![style.fill, style.stroke].some((paint) => paint !== 'none' && paint !== ground);
    })
    .map((shape) => `unseen: ${shape.tagName}.${shape.getAttribute('class') ?? ''} in ${shape.closest('svg').parentElement.className}`);
}

export async function forced(page) {
  await page.emulateMedia({ forcedColors: 'active' });
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await page.evaluate(lost)));
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  return [...new Set(found)];
}
